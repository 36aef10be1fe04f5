import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePace } from '../../../lib/delivery/pace';

describe('the pace', () => {
  it('is half of what is allowed, evenly', () => {
    const allowance = { quota: 500, windowSeconds: 300, remaining: 400, resetSeconds: 200 };
    expect(choosePace(allowance)).toEqual({ msPerRequest: 1200 });
    expect(choosePace({ ...allowance, quota: 5000, remaining: 4000 })).toEqual({ msPerRequest: 120 });
  });

  it('is that of the known limit where the source does not say', () => {
    expect(choosePace(undefined)).toEqual({ msPerRequest: 1200 });
  });

  it('leaves the last quarter of a window to others', () => {
    const allowance = { quota: 500, windowSeconds: 300, remaining: 125, resetSeconds: 200 };
    expect(choosePace(allowance).waitSeconds).toBeUndefined();
    expect(choosePace({ ...allowance, remaining: 124 })).toMatchObject({ waitSeconds: 201 });
  });

  it('never uses more than half a window and one request, however fast the answers come', () => {
    const numbers = fc.record({
      quota: fc.integer({ min: 60, max: 5000 }),
      windowSeconds: fc.integer({ min: 1, max: 600 }),
    });
    fc.assert(
      fc.property(numbers, ({ quota, windowSeconds }) => {
        let used = 0;
        for (let ms = 0; ms < windowSeconds * 1000; used += 1) {
          const remaining = quota - used - 1;
          const pace = choosePace({ quota, windowSeconds, remaining, resetSeconds: windowSeconds });
          ms += pace.waitSeconds === undefined ? pace.msPerRequest : pace.waitSeconds * 1000;
        }
        expect(used).toBeLessThanOrEqual(Math.ceil(quota / 2) + 1);
      }),
    );
  });
});
