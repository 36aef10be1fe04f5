/** The provider's limit for callers without an account: requests in a window of so many seconds. */
const ANONYMOUS_QUOTA = 500;
const WINDOW_SECONDS = 300;

/** What is left to one address. */
export interface Allowance {
  isExceeded: boolean;
  remaining: number;
  /** Until the window ends. */
  resetSeconds: number;
  quota: number;
}

/** Counts requests by address in fixed windows. */
export interface Limiter {
  /** Counts one request at `now`, epoch milliseconds. */
  take: (address: string, now: number) => Allowance;
}

/** A fixed window of five minutes; `quota` is there so that a test need not send five hundred requests. */
export function createLimiter(quota = ANONYMOUS_QUOTA): Limiter {
  const counts = new Map<string, { window: number; used: number }>();
  return {
    take(address, now) {
      const seconds = Math.floor(now / 1000);
      const window = Math.floor(seconds / WINDOW_SECONDS);
      const last = counts.get(address);
      const used = (last?.window === window ? last.used : 0) + 1;
      counts.set(address, { window, used });
      return {
        isExceeded: used > quota,
        quota,
        remaining: Math.max(0, quota - used),
        resetSeconds: (window + 1) * WINDOW_SECONDS - seconds,
      };
    },
  };
}

/** The headers of every answer, in the form of the IETF draft that the provider follows. */
export const describeAllowance = ({ remaining, resetSeconds, quota }: Allowance): Record<string, string> => ({
  ratelimit: `"api";r=${remaining};t=${resetSeconds}`,
  'ratelimit-policy': `"fixed window";"api";q=${quota};w=${WINDOW_SECONDS}`,
});
