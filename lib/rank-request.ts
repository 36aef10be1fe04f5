import { browser } from '#imports';
import { isOurs } from './messages';

/** What {@link requestRanking} asks for: papers about something, or such as are like the starred ones. */
export type RankingRequest = { phrase: string } | 'starred';

/**
 * Asks the worker for the stored papers that mean something, the best first: their ids. Undefined where nothing is
 * learnt yet. It is some hundred milliseconds of work, which no page should have to do.
 */
export async function requestRanking(asked: RankingRequest): Promise<string[] | undefined> {
  return (await browser.runtime.sendMessage({ rank: asked })) ?? undefined;
}

/** Registers the worker's side. */
export function onRankingRequest(handle: (asked: RankingRequest) => Promise<string[] | undefined>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (typeof message !== 'object' || message === null || !('rank' in message) || !isOurs(sender)) return undefined;
    // The answer ends the page's waiting; `true` keeps the channel, and with it the worker, until then.
    void handle(message.rank as RankingRequest).then(sendResponse, (error: unknown) => {
      sendResponse();
      throw error;
    });
    return true;
  });
}
