import { browser, fakeBrowser } from '#imports';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTravel } from '../../../lib/delivery/travel';
import { setMark } from '../../../lib/store/marks';
import { resetDatabase } from '../store/database';
import { makeId, NOW } from './exchange-world';

/** How long it takes until a write here has been answered by another computer, whose reader is as busy. */
const WAY_MS = 200;
const MINUTE_MS = 60_000;

/** When the area was read and written, milliseconds of the fake clock. */
let reads: number[];
let writes: number[];

beforeEach(async () => {
  fakeBrowser.reset();
  await resetDatabase();
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'performance'] });
  [reads, writes] = [[], []];
  Object.assign(browser.storage.sync, {
    get: async () => {
      reads.push(Date.now());
      return {};
    },
    set: async () => {
      writes.push(Date.now());
      await starAnother();
      setTimeout(writeElsewhere, WAY_MS);
    },
  });
  watchTravel();
});

afterEach(() => {
  vi.useRealTimers();
});

let stars = 0;

async function starAnother(): Promise<void> {
  stars += 1;
  await setMark(makeId(stars), 'starredAt', true);
}

/** The browser tells that another computer has written. */
function writeElsewhere(): void {
  void fakeBrowser.storage.onChanged.trigger({ 'marks-1': { newValue: { v: 1, r: { [stars]: Date.now() } } } }, 'sync');
}

/** Time passes in small steps; what each of them began is waited for. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += WAY_MS / 2) {
    await vi.advanceTimersByTimeAsync(WAY_MS / 2);
    await navigator.locks.request('exchange', () => undefined);
  }
}

describe('what another computer writes', () => {
  it('is taken in at once, and then in turn', async () => {
    writeElsewhere();
    await pass(WAY_MS);
    expect(reads).toHaveLength(1);
    writeElsewhere();
    writeElsewhere();
    await pass(WAY_MS);
    expect(reads).toHaveLength(1);
    await pass(MINUTE_MS / 6);
    expect(reads).toHaveLength(2);
  });

  it('is not answered without end where both readers are busy', async () => {
    await starAnother();
    writeElsewhere();
    await pass(MINUTE_MS);
    expect(writes.length).toBeGreaterThan(5);
    expect(writes.length).toBeLessThan(15);
  });
});
