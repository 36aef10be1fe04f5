import { browser } from '#imports';
import { isOurs } from './messages';
import type { AskedRanking } from './store/meaning/ranking';
import type { AskedTopic, TopicBorder } from './store/meaning/topic';

/**
 * Asks the worker for the stored papers that mean something, the best first: their ids. Undefined where nothing is
 * learnt yet, or nothing of these words, or not yet of that paper. It is some hundred milliseconds of work, which no page
 * should have to do. Rejects where the worker could not answer.
 */
export function requestRanking(asked: AskedRanking): Promise<string[] | undefined> {
  return ask({ rank: asked });
}

/** Asks the worker where a topic by meaning ends. Undefined where nothing is learnt yet. Rejects where it could not answer. */
export function requestBorder(asked: AskedTopic): Promise<TopicBorder | undefined> {
  return ask({ border: asked });
}

/** An answer of nothing is one too; none at all is a failure, which the worker's console has. */
async function ask<T>(message: object): Promise<T | undefined> {
  const reply: { answer?: T | null } | null | undefined = await browser.runtime.sendMessage(message);
  if (!reply) throw new Error('The worker gave no answer');
  return reply.answer ?? undefined;
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
    void handle((message as Record<string, unknown>)[name]).then(
      (answer) => sendResponse({ answer }),
      (error: unknown) => {
        sendResponse();
        throw error;
      },
    );
    return true;
  });
}
