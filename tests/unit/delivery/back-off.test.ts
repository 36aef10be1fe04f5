import { describe, expect, it } from 'vitest';
import { readBackOff } from '../../../lib/delivery/back-off';
import type { Failure, Run } from '../../../lib/store/rows';

const HOUR = 3600_000;

/** Runs an hour apart, the newest first; a run without a failure went well. */
function makeRuns(...failures: (Failure | undefined)[]): Run[] {
  return failures.map((failure, i) => ({
    id: 100 - i,
    trigger: 'tick',
    startedAt: 1000 * HOUR - i * HOUR,
    endedAt: 1000 * HOUR - i * HOUR,
    plannedDayCount: 1,
    days: [],
    addedCount: 0,
    droppedCount: 0,
    requestCount: 1,
    ...(failure && { failure }),
  }));
}

const broken: Failure = { kind: 'server', detail: '500' };
const waitHours = (runs: Run[]): number => ((readBackOff(runs)?.until ?? 0) - 1000 * HOUR) / HOUR;

describe('the back-off', () => {
  it('is none after a good run, and none without any', () => {
    expect(readBackOff([])).toBeUndefined();
    expect(readBackOff(makeRuns(undefined, broken))).toBeUndefined();
  });

  it('leaves the first failure to the next tick, and then grows to four hours', () => {
    expect(waitHours(makeRuns(broken))).toBe(0);
    expect(waitHours(makeRuns(broken, broken))).toBeCloseTo(50 / 60);
    expect(waitHours(makeRuns(broken, broken, broken, undefined))).toBeCloseTo(110 / 60);
    expect(waitHours(makeRuns(...Array.from({ length: 9 }, () => broken)))).toBeCloseTo(230 / 60);
  });

  it('is as long as the source says, and then firm', () => {
    const runs = makeRuns({ kind: 'rate-limit', detail: '429', retryAt: 1000 * HOUR + 5 });
    expect(readBackOff(runs)).toEqual({ since: 1000 * HOUR, until: 1000 * HOUR + 5, isFirm: true });
  });

  it('does not wait for what costs nobody anything', () => {
    expect(readBackOff(makeRuns({ kind: 'offline', detail: '' }))).toBeUndefined();
    expect(readBackOff(makeRuns({ kind: 'permission', detail: '' }))).toBeUndefined();
  });

  it('is no longer because nobody could be asked before', () => {
    const offline: Failure = { kind: 'offline', detail: '' };
    expect(waitHours(makeRuns(broken, offline, offline, offline, offline))).toBe(0);
    expect(waitHours(makeRuns(broken, offline, broken, undefined, broken))).toBeCloseTo(50 / 60);
  });

  it('overlooks runs that were killed', () => {
    const [killed, ...rest] = makeRuns(undefined, broken, broken);
    delete killed!.endedAt;
    expect(readBackOff([killed!, ...rest])).toMatchObject({ isFirm: false });
  });
});
