import { browser, fakeBrowser } from '#imports';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doExchange } from '../../../lib/delivery/hour';
import { watchTravel } from '../../../lib/delivery/travel';
import { db } from '../../../lib/store/db';
import { addTags, setMark } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import { saveTopic } from '../../../lib/store/topic-change';
import { readExchange } from '../../../lib/store/travels';
import { readArea } from '../../../lib/sync/area-content';
import { EXCHANGE_ALARM } from '../../../lib/travel';
import { createRandom } from '../../feed/random';
import { printFigure } from '../../figure';
import { resetDatabase } from '../store/database';
import { CHROMIUM_QUOTAS, createCloud, type Replica } from './cloud';
import { makeId, makeTopic, NOW } from './exchange-world';

const HOUR_MS = 3600_000;

let replica: Replica;
/** When each call wrote, epoch milliseconds, and what was refused. */
let writes: number[];
let refused: unknown[];
/** What the reader does while the browser writes. */
let doMeanwhile: () => Promise<void>;

beforeEach(async () => {
  fakeBrowser.reset();
  await resetDatabase();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  [writes, refused] = [[], []];
  doMeanwhile = async () => undefined;
  replica = createCloud(1, createRandom('busy'), () => Date.now()).replicas[0]!;
  Object.assign(browser.storage.sync, {
    get: () => replica.readAll(),
    set: (items: object) => write(() => replica.write({ ...items }), Object.entries(items)),
    remove: (keys: string[]) =>
      write(
        () => replica.remove(keys),
        keys.map((key) => [key, undefined]),
      ),
  });
  watchTravel();
});

afterEach(() => {
  vi.useRealTimers();
});

/** As a browser does: it takes a moment, and then tells everybody, the writer too. */
async function write(run: () => Promise<void>, changes: [key: string, value: unknown][]): Promise<void> {
  await run().catch((error: unknown) => {
    refused.push(error);
    throw error;
  });
  writes.push(Date.now());
  await doMeanwhile();
  const told = Object.fromEntries(changes.map(([key, newValue]) => [key, { newValue }]));
  void fakeBrowser.storage.onChanged.trigger(told, 'sync');
}

/** Until no exchange is under way. */
async function rest(): Promise<void> {
  await navigator.locks.request('exchange', () => undefined);
  const { held = [], pending = [] } = await navigator.locks.query();
  if (held.length + pending.length > 0) await rest();
}

/** Time passes, and alarms fire. */
async function pass(ms: number): Promise<void> {
  const until = Date.now() + ms;
  const alarm = await browser.alarms.get(EXCHANGE_ALARM);
  if (alarm && alarm.scheduledTime <= until) {
    vi.setSystemTime(alarm.scheduledTime);
    await browser.alarms.clear(EXCHANGE_ALARM);
    void doExchange();
    await rest();
  }
  vi.setSystemTime(until);
}

const countStars = async (): Promise<number> =>
  [...readArea(await replica.readAll()).marks.values()].filter(({ star }) => star > 0).length;

describe('the writes that browsers count', () => {
  it('stay few in an hour in which the reader stars, tags, notes and edits topics as fast as can be', async () => {
    const random = createRandom('busy hour');
    let changes = 0;
    const doSomething = async (): Promise<void> => {
      changes += 1;
      const paperId = makeId(random.int(1, 200));
      const deeds = [
        () => setMark(paperId, 'starredAt', random.chance(0.7)),
        () => addTags(paperId, [`tag ${random.int(1, 9)}`]),
        () => setNote(paperId, `note ${changes}`),
        () => saveTopic(makeTopic(`topic ${random.int(1, 20)}`, { filter: `flow ${changes}` })),
      ];
      await random.pick(deeds)();
    };
    doMeanwhile = doSomething;
    while (Date.now() < NOW + HOUR_MS) {
      await doSomething();
      await pass(random.chance(0.04) ? random.int(30_000, 60_000) : random.int(100, 4_000));
    }
    doMeanwhile = async () => undefined;
    await pass(HOUR_MS);
    const inMinute = Math.max(
      ...writes.map((at) => writes.filter((other) => at <= other && other < at + 60_000).length),
    );
    printFigure(`a busy hour: ${changes} changes, ${writes.length} writes, at most ${inMinute} in a minute`);
    expect(refused).toEqual([]);
    expect(writes.length).toBeLessThan(CHROMIUM_QUOTAS.perHour / 10);
    expect(inMinute).toBeLessThan(CHROMIUM_QUOTAS.perMinute / 10);
    expect(await countStars()).toBe(await db.marks.where('starredAt').above(0).count());
    expect(await countStars()).toBeGreaterThan(50);
  });

  it('are refused beyond those of an hour, which is said, and made good later', async () => {
    for (let count = 0; count < CHROMIUM_QUOTAS.perHour; count += 1) {
      await replica.write({ settings: count });
      vi.setSystemTime(Date.now() + 1_990);
    }
    await setMark(makeId(1), 'starredAt', true);
    await doExchange();
    expect(refused.map(String)).toEqual([expect.stringContaining('MAX_WRITE_OPERATIONS_PER_HOUR')]);
    expect((await readExchange())?.failure).toMatchObject({ kind: 'too-often' });
    expect(await countStars()).toBe(0);
    await pass(60_000);
    expect(await countStars()).toBe(1);
    expect(await readExchange()).not.toHaveProperty('failure');
  });
});
