/** A source that asks for more patience than this is not believed: the next day's run would be lost. */
const MAX_WAIT_SECONDS = 6 * 3600;

/**
 * How long to wait after a 429, in seconds: the window's end from `RateLimit: "api";r=0;t=189` plus one second, else
 * `Retry-After` (seconds, or a date as of RFC 9110), else undefined. A header that does not parse is ignored.
 * `now` in epoch milliseconds.
 */
export function readRetryAfterSeconds(headers: Headers, now: number): number | undefined {
  const reset = /(?:^|;)\s*t=(\d+)/.exec(headers.get('RateLimit') ?? '')?.[1];
  if (reset !== undefined) return clampWait(Number(reset) + 1);
  const retryAfter = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(retryAfter)) return clampWait(Number(retryAfter));
  const at = retryAfter === '' ? Number.NaN : Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : clampWait(Math.ceil((at - now) / 1000));
}

function clampWait(seconds: number): number {
  return Math.min(Math.max(seconds, 0), MAX_WAIT_SECONDS);
}
