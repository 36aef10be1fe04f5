/** A source that asks for more patience than this is not believed: the next day's run would be lost. */
const MAX_WAIT_SECONDS = 6 * 3600;

/** What a source lets one address ask for, as its last answer said. */
export interface Allowance {
  /** Requests in one window, and how many of them are left until the window ends. */
  quota: number;
  remaining: number;
  windowSeconds: number;
  resetSeconds: number;
}

/**
 * Reads `RateLimit: "api";r=489;t=189` and `RateLimit-Policy: "fixed window";"api";q=500;w=300`. Undefined where either
 * is missing or does not parse.
 */
export function readAllowance(headers: Headers): Allowance | undefined {
  const limit = headers.get('RateLimit') ?? '';
  const policy = headers.get('RateLimit-Policy') ?? '';
  const [remaining, resetSeconds] = [readWhole(limit, 'r'), readWhole(limit, 't')];
  const [quota, windowSeconds] = [readWhole(policy, 'q'), readWhole(policy, 'w')];
  if (remaining === undefined || resetSeconds === undefined || !quota || !windowSeconds) return undefined;
  return { quota, remaining, windowSeconds, resetSeconds: clampWait(resetSeconds) };
}

/**
 * How long to wait after a 429, in seconds: to the window's end from `RateLimit: "api";r=0;t=189`, plus one. Undefined
 * where that does not parse.
 */
export function readResetSeconds(headers: Headers): number | undefined {
  const reset = readWhole(headers.get('RateLimit') ?? '', 't');
  return reset === undefined ? undefined : clampWait(reset + 1);
}

/**
 * How long `Retry-After` asks to wait, in seconds: it says seconds, or a date as of RFC 9110. Undefined where it does
 * not parse. `now` in epoch milliseconds.
 */
export function readRetryAfterSeconds(headers: Headers, now: number): number | undefined {
  const retryAfter = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(retryAfter)) return clampWait(Number(retryAfter));
  const at = retryAfter === '' ? Number.NaN : Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : clampWait(Math.ceil((at - now) / 1000));
}

/** A parameter of a structured field, where it is a whole number. */
function readWhole(field: string, name: string): number | undefined {
  const digits = new RegExp(`(?:^|;)\\s*${name}=(\\d+)`).exec(field)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function clampWait(seconds: number): number {
  return Math.min(Math.max(seconds, 0), MAX_WAIT_SECONDS);
}
