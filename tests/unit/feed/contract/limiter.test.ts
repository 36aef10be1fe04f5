import { describe, expect, it } from 'vitest';
import { createLimiter, describeAllowance } from '../../../feed/contract/limiter.ts';

/** The first second of a window. */
const START = Date.parse('2026-11-20T09:00:00Z');

describe('the rate limit', () => {
  it('lets 500 requests pass in five minutes, and not one more', () => {
    const limiter = createLimiter();
    const taken = Array.from({ length: 501 }, () => limiter.take('a', START));
    expect(taken.filter(({ isExceeded }) => isExceeded)).toHaveLength(1);
    expect(taken.map(({ remaining }) => remaining).slice(-3)).toEqual([1, 0, 0]);
    expect(taken.at(-1)?.isExceeded).toBe(true);
  });

  it('counts each address for itself', () => {
    const limiter = createLimiter(1);
    limiter.take('a', START);
    expect(limiter.take('b', START).isExceeded).toBe(false);
    expect(limiter.take('a', START).isExceeded).toBe(true);
  });

  it('opens again exactly when it said', () => {
    const limiter = createLimiter(1);
    const now = START + 111_000;
    limiter.take('a', now);
    const { resetSeconds } = limiter.take('a', now);
    expect(limiter.take('a', now + (resetSeconds - 1) * 1000).isExceeded).toBe(true);
    expect(limiter.take('a', now + resetSeconds * 1000).isExceeded).toBe(false);
  });

  it('describes itself as the provider does', () => {
    const limiter = createLimiter();
    expect(describeAllowance(limiter.take('a', START + 111_000))).toEqual({
      ratelimit: '"api";r=499;t=189',
      'ratelimit-policy': '"fixed window";"api";q=500;w=300',
    });
  });
});
