import type { Allowance } from '../sources/rate-limit';

/** Half of what the source allows: the rest is for whoever else asks from this address, the daily delivery included. */
const USED_SHARE = 1 / 2;
/** Less than this left means that others ask too: the window is theirs. */
const RESERVED_SHARE = 1 / 4;
/** The pace where the source does not say what it allows: half of 500 requests in five minutes. */
export const DEFAULT_MS_PER_REQUEST = 1200;
/** A source that wants a request less often than this says so with a 429. */
const MAX_MS_PER_REQUEST = 20_000;

/** How fast to ask: so much time a request, or nothing at all for so many seconds. */
export interface Pace {
  msPerRequest: number;
  waitSeconds?: number;
}

/** A steady pace, well under what the last answer allowed. Pure. */
export function choosePace(allowance: Allowance | undefined): Pace {
  if (!allowance) return { msPerRequest: DEFAULT_MS_PER_REQUEST };
  const { quota, remaining, windowSeconds, resetSeconds } = allowance;
  const msPerRequest = Math.min((windowSeconds * 1000) / (quota * USED_SHARE), MAX_MS_PER_REQUEST);
  if (remaining >= quota * RESERVED_SHARE) return { msPerRequest };
  return { msPerRequest, waitSeconds: resetSeconds + 1 };
}
