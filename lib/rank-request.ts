import { browser } from '#imports';
import { isOurs } from './messages';
import type { TopicMeaning } from './topics/topic';

/**
 * What {@link requestRanking} asks for: papers about something, such as are like a paper or the starred ones, or those of
 * a topic by meaning.
 */
export type RankingRequest = { phrase: string } | { likeId: string } | 'starred' | { topicId: string };

/** What {@link requestBorder} asks about: a topic by meaning as it is being written, saved or not. */
export interface BorderRequest {
  filter: string;
  meaning: TopicMeaning;
}

/** Where a topic by meaning ends, in examples: ids of stored papers that its filter finds, the best first. */
export interface Border {
  /** How many are in it. */
  total: number;
  /** The three best. */
  best: string[];
  /** The three last that are in it; those that are among the best already are not told twice. */
  inside: string[];
  /** The first three that are not. */
  outside: string[];
}

/**
 * Asks the worker for the stored papers that mean something, the best first: their ids. Undefined where nothing is
 * learnt yet, or not yet of that paper. It is some hundred milliseconds of work, which no page should have to do.
 */
export async function requestRanking(asked: RankingRequest): Promise<string[] | undefined> {
  return (await browser.runtime.sendMessage({ rank: asked })) ?? undefined;
}

/** Asks the worker where a topic by meaning ends. Undefined where nothing is learnt yet. */
export async function requestBorder(asked: BorderRequest): Promise<Border | undefined> {
  return (await browser.runtime.sendMessage({ border: asked })) ?? undefined;
}

/** Registers the worker's side. */
export function onRankingRequest(handle: (asked: RankingRequest) => Promise<string[] | undefined>): void {
  onRequest('rank', (asked) => handle(asked as RankingRequest));
}

/** Registers the worker's side. */
export function onBorderRequest(handle: (asked: BorderRequest) => Promise<Border | undefined>): void {
  onRequest('border', (asked) => handle(asked as BorderRequest));
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
