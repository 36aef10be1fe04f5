import { browser } from '#imports';
import { isOurs } from './messages';
import type { AskedRanking } from './store/meaning/ranking';
import type { AskedTopic, TopicBorder } from './store/meaning/topic';

/**
 * Asks the worker for the stored papers that mean something, the best first: their ids. Undefined where nothing is
 * learnt yet, or nothing of these words, or not yet of that paper. It is some hundred milliseconds of work, which no page
 * should have to do.
 */
export async function requestRanking(asked: AskedRanking): Promise<string[] | undefined> {
  return (await browser.runtime.sendMessage({ rank: asked })) ?? undefined;
}

/** Asks the worker where a topic by meaning ends. Undefined where nothing is learnt yet. */
export async function requestBorder(asked: AskedTopic): Promise<TopicBorder | undefined> {
  return (await browser.runtime.sendMessage({ border: asked })) ?? undefined;
}

/** Registers the worker's side. */
export function onRankingRequest(handle: (asked: AskedRanking) => Promise<string[] | undefined>): void {
  onRequest('rank', (asked) => handle(asked as AskedRanking));
}

/** Registers the worker's side. */
export function onBorderRequest(handle: (asked: AskedTopic) => Promise<TopicBorder | undefined>): void {
  onRequest('border', (asked) => handle(asked as AskedTopic));
}

/** Only our own pages are heard, so that what they ask has the shape that it says. */
function onRequest(name: string, handle: (asked: unknown) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (typeof message !== 'object' || message === null || !Object.hasOwn(message, name)) return undefined;
    if (!isOurs(sender)) return undefined;
    // The answer ends the page's waiting; `true` keeps the channel, and with it the worker, until then.
    void handle((message as Record<string, unknown>)[name]).then(sendResponse, (error: unknown) => {
      sendResponse();
      throw error;
    });
    return true;
  });
}
