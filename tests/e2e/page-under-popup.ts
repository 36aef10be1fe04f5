import type { Page } from '@playwright/test';
import type { PaperboyBrowser } from '../browser/launch.ts';

/**
 * The popup's page in a tab, told that another page is on show: what the browser itself says to a popup that a click
 * has opened (`activeTab`), which no script can do. The build has no hook for it: the browser's answer is changed.
 */
export async function openPopupOver(paperboy: PaperboyBrowser, address: string, path = 'popup.html'): Promise<Page> {
  const page = await paperboy.context.newPage();
  await page.addInitScript((url) => {
    Object.assign(chrome.tabs, { query: async () => [{ url }] });
  }, address);
  await page.setViewportSize({ width: 420, height: 600 });
  await page.goto(`chrome-extension://${paperboy.extensionId}/${path}`);
  await page.getByTestId('paper').first().waitFor();
  return page;
}

/** A page that is no tab: only its script can be reached. */
export interface Detached {
  evaluate: (expression: string) => Promise<unknown>;
}

/** Takes hold of a page that the browser shows outside its tabs, such as the real popup or the side panel. */
export async function attachTo({ context, hub }: PaperboyBrowser, path: string): Promise<Detached | undefined> {
  const session = await context.newCDPSession(hub);
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ url }) => url.endsWith(path));
  if (!target) return undefined;
  // Not flattened: the answers of a flattened one go to a session that nobody here has.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let lastId = 0;
  const evaluate = async (expression: string): Promise<unknown> => {
    const id = (lastId += 1);
    const answered = new Promise<unknown>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result?: { result?: { value?: unknown } } };
        if (answer.id === id) resolve(answer.result?.result?.value);
      });
    });
    const params = { expression, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return answered;
  };
  return { evaluate };
}
