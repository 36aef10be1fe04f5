import { browser, fakeBrowser } from '#imports';
import { beforeEach, expect, it, vi } from 'vitest';
import { onBorderRequest, onRankingRequest, requestBorder, requestRanking } from '../../lib/rank-request';
import type { TopicMeaning } from '../../lib/topics/topic';

type Listener = (message: unknown, sender: object, sendResponse: (answer?: unknown) => void) => true | undefined;

const meaning: TopicMeaning = { phrase: 'flow', likeIds: [], reach: 2 };
const border = { total: 1, best: ['1.1'], inside: [], outside: [] };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** As the browser does: one of the listeners answers, later. */
function connect(sender: object): void {
  const listeners: Listener[] = [];
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.push(listener as Listener);
  });
  const send = (message: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const isAnswered = listeners.map((listener) => listener(message, sender, resolve)).includes(true);
      if (!isAnswered) resolve(undefined);
    });
  Object.assign(browser.runtime, { sendMessage: send });
  onRankingRequest(async (asked) => [JSON.stringify(asked)]);
  onBorderRequest(async ({ filter }) => (filter === 'flow' ? border : undefined));
}

it('a page is answered what it has asked, and not what another has', async () => {
  connect({ id: browser.runtime.id, url: browser.runtime.getURL('/options.html') });
  expect(await requestRanking({ topicId: 'a' })).toEqual(['{"topicId":"a"}']);
  expect(await requestRanking('starred')).toEqual(['"starred"']);
  expect(await requestBorder({ filter: 'flow', meaning })).toEqual(border);
  expect(await requestBorder({ filter: '', meaning })).toBeUndefined();
});

it('nobody else is answered', async () => {
  connect({ id: browser.runtime.id, url: 'https://example.org/' });
  await expect(requestRanking('starred')).rejects.toThrow('no answer');
  await expect(requestBorder({ filter: 'flow', meaning })).rejects.toThrow('no answer');
});
