import type { Worker } from '@playwright/test';
import type { StoredPaper } from '../../lib/store/rows.ts';
import type { PaperboyBrowser } from '../browser/launch.ts';
import { readTable } from '../browser/table.ts';
import { expect, test } from './fixtures.ts';
import { expectMarks, readEditionInOrder } from './marks.ts';
import { OLD, store } from './old-paper.ts';

test.use({ feedOptions: { store } });

function clickMenu(worker: Worker, click: { linkUrl?: string; pageUrl: string }, tabId: number): Promise<void> {
  return worker.evaluate(
    ([info, id]) => {
      const event = chrome.contextMenus.onClicked as unknown as { dispatch: (click: object, tab: object) => void };
      event.dispatch(info, { id });
    },
    [click, tabId] as const,
  );
}

interface Recorder {
  /** What was written on the toolbar button of a tab, and what stood there right after. */
  signs?: { tabId: number; text: string | null | undefined; shown: string }[];
}

/** Runs in the worker: keeps what is written on the toolbar button of a tab, however long it stands there. */
function recordSigns(): void {
  const signs: Recorder['signs'] = ((globalThis as Recorder).signs = []);
  const write = chrome.action.setBadgeText.bind(chrome.action);
  const read = chrome.action.getBadgeText.bind(chrome.action);
  const record = async ({ tabId, text }: { tabId?: number; text?: string | null }): Promise<void> => {
    await write({ tabId, text: text as string });
    if (tabId !== undefined) signs.push({ tabId, text, shown: await read({ tabId }) });
  };
  Object.assign(chrome.action, { setBadgeText: record });
}

/** The id of the tab that the hub is. */
const readTabId = ({ hub }: PaperboyBrowser): Promise<number> =>
  hub.evaluate(async () => (await chrome.tabs.getCurrent())!.id!);

test('the context menu has its entries, and stars the paper of a link, else of the page', async ({ delivered }) => {
  const worker = await delivered.wakeWorker();
  await worker.evaluate(() => chrome.contextMenus.update('star-link', { enabled: true }));
  await worker.evaluate(() => chrome.contextMenus.update('star-page', { enabled: true }));
  const tabId = await readTabId(delivered);
  await worker.evaluate(recordSigns);
  await clickMenu(worker, { linkUrl: 'https://arxiv.org/pdf/1706.03762', pageUrl: 'https://example.org/' }, tabId);
  await expectMarks(delivered, OLD.id, ['starredAt']);
  const readBadge = () => delivered.hub.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  const ordinary = await delivered.hub.evaluate(() => chrome.action.getBadgeText({}));
  // The star stands for two seconds, which a look at the badge may miss.
  await expect
    .poll(() => worker.evaluate(() => (globalThis as Recorder).signs))
    .toEqual([
      { tabId, text: '★', shown: '★' },
      { tabId, text: null, shown: ordinary },
    ]);
  await expect.poll(readBadge).toBe(ordinary);
  await expect
    .poll(async () => (await readTable<StoredPaper>(delivered, 'papers')).some(({ id }) => id === OLD.id))
    .toBe(true);
  const [first] = await readEditionInOrder(delivered);
  await clickMenu(worker, { pageUrl: `https://huggingface.co/papers/${first!.id}` }, tabId);
  await expectMarks(delivered, first!.id, ['starredAt']);
  await clickMenu(worker, { pageUrl: 'https://arxiv.org/list/cs.LG/recent' }, tabId);
  await expect.poll(readBadge).toBe('?');
  expect((await readTable(delivered, 'marks')).length).toBe(2);
});
