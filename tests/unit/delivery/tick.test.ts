import { browser, fakeBrowser } from '#imports';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureTick, hastenTick, TICK } from '../../../lib/delivery/tick';

const MINUTE = 60_000;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: 1_000_000 * MINUTE, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** In how many minutes the alarm is due. */
async function readMinutesLeft(): Promise<number> {
  return ((await browser.alarms.get(TICK))!.scheduledTime - Date.now()) / MINUTE;
}

/** The same once it was ensured, if it was due in so many before. */
async function ensureSet(minutes: number): Promise<number> {
  await browser.alarms.create(TICK, { when: Date.now() + minutes * MINUTE, periodInMinutes: 60 });
  await ensureTick();
  return readMinutesLeft();
}

describe('the hourly alarm', () => {
  it('is made where there is none, and rings in a minute', async () => {
    await ensureTick();
    expect(await readMinutesLeft()).toBe(1);
    expect(await browser.alarms.get(TICK)).toMatchObject({ periodInMinutes: 60 });
  });

  it('is not put off by a start of the worker, due or overdue', async () => {
    for (const minutes of [60, 1, -90]) expect(await ensureSet(minutes)).toBe(minutes);
  });

  it('comes in two minutes where it is hastened, hourly as ever from then on, and no start of the worker changes that', async () => {
    await browser.alarms.create(TICK, { delayInMinutes: 60, periodInMinutes: 60 });
    await hastenTick();
    await ensureTick();
    expect(await readMinutesLeft()).toBe(2);
    expect(await browser.alarms.get(TICK)).toMatchObject({ periodInMinutes: 60 });
  });

  it('does not wait for a time that comes round again only long after the clock was set back', async () => {
    expect(await ensureSet(24 * 60)).toBe(1);
    expect(await ensureSet(61)).toBe(1);
  });
});
