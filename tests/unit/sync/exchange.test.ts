import { fakeBrowser } from '#imports';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { changeMarks, setMark, setNote, setTags } from '../../../lib/store/marks';
import { readWantedRecords } from '../../../lib/store/wishes';
import { deleteTopic, saveTopic } from '../../../lib/store/topic-change';
import { readTopics } from '../../../lib/store/topics';
import { readExchange } from '../../../lib/store/travels';
import { readArea } from '../../../lib/sync/area-content';
import { exchange, type ExchangeWorld } from '../../../lib/sync/exchange';
import { nameItem } from '../../../lib/sync/items';
import { createRandom } from '../../feed/random';
import { killAtStep } from '../faults/kill';
import { resetDatabase } from '../store/database';
import { CHROMIUM_QUOTAS, createCloud, type Replica } from './cloud';

const NOW = Date.UTC(2026, 10, 25);
const id = (n: number): string => `2611.${String(n).padStart(5, '0')}`;

interface TestExchange extends ExchangeWorld {
  replica: Replica;
  time: number;
  isOn: boolean;
}

function makeExchange(): TestExchange {
  const world: TestExchange = {
    time: NOW,
    isOn: true,
    now: () => world.time,
    isTravelling: async () => world.isOn,
    replica: undefined as never,
    readAll: () => world.replica.readAll(),
    remove: (keys) => world.replica.remove(keys),
    write: (items) => world.replica.write(items),
  };
  world.replica = createCloud(1, createRandom('exchange'), () => world.time).replicas[0]!;
  return world;
}

/** What another computer would write. */
function writeElsewhere(world: TestExchange, kind: 'marks' | 'notes' | 'topics', key: string, record: unknown): void {
  const name = nameItem(kind, key);
  const item = JSON.parse(world.replica.items.get(name) ?? '{"v":1,"r":{}}') as { r: Record<string, unknown> };
  item.r[key] = record;
  world.replica.items.set(name, JSON.stringify(item));
}

const at36 = (moment: number): string => moment.toString(36);

async function readContent(world: TestExchange) {
  return readArea(await world.replica.readAll());
}

const topic = (name: string, more = {}) => ({
  id: name,
  name,
  colour: 'rust' as const,
  filter: `on ${name}`,
  notifies: true,
  isPaused: false,
  ...more,
});

let world: TestExchange;

beforeEach(async () => {
  fakeBrowser.reset();
  await resetDatabase();
  world = makeExchange();
});

describe('an exchange', () => {
  it('writes what was marked here, and the second time nothing', async () => {
    await setMark(id(1), 'starredAt', true, NOW - 5);
    await setTags(id(1), ['later', 'Flow'], NOW - 4);
    await setNote(id(2), 'Über *flow*: <b>', NOW - 3);
    await setMark(id(3), 'readAt', true, NOW - 2);
    await saveTopic(topic('agents'), NOW - 1);
    expect(await exchange(world)).toEqual({ hasNews: false });
    const { marks, topics, droppedCount } = await readContent(world);
    expect(marks.get(id(1))).toMatchObject({ star: NOW - 5, read: 0 });
    expect(
      marks
        .get(id(1))
        ?.tags.map(([tag]) => tag)
        .toSorted(),
    ).toEqual(['Flow', 'later']);
    expect(marks.get(id(2))?.note).toMatchObject({ text: 'Über *flow*: <b>' });
    expect(marks.get(id(3))).toMatchObject({ read: NOW - 2 });
    expect(topics.get('agents')?.topic).toMatchObject({ name: 'agents', filter: 'on agents' });
    expect(droppedCount).toBe(0);
    const before = { marks: await db.marks.toArray(), writes: world.replica.writeCount };
    await exchange(world);
    expect({ marks: await db.marks.toArray(), writes: world.replica.writeCount }).toEqual(before);
    expect(await readExchange()).toMatchObject({ starCount: 1, starredCount: 1, exchangedAt: NOW });
  });

  it('brings stars of papers that are not stored here, whose records are then wanted', async () => {
    writeElsewhere(world, 'marks', id(1), at36(NOW - 9));
    expect(await exchange(world)).toEqual({ hasNews: true });
    expect(await db.marks.get(id(1))).toMatchObject({ starredAt: NOW - 9 });
    expect((await readWantedRecords()).map(({ paperId }) => paperId)).toEqual([id(1)]);
  });

  it('keeps a star when the same paper was read elsewhere later', async () => {
    await setMark(id(1), 'starredAt', true, NOW - 9);
    writeElsewhere(world, 'marks', id(1), `/${at36(NOW - 1)}`);
    await exchange(world);
    expect(await db.marks.get(id(1))).toMatchObject({ starredAt: NOW - 9, readAt: NOW - 1 });
  });

  it('takes a star away that was taken back elsewhere, and not one that was given again since', async () => {
    for (const n of [1, 2]) await setMark(id(n), 'starredAt', true, NOW - 9);
    await exchange(world);
    await setMark(id(2), 'starredAt', false, NOW - 7);
    await setMark(id(2), 'starredAt', true, NOW - 2);
    for (const n of [1, 2]) writeElsewhere(world, 'marks', id(n), `-${at36(NOW - 5)}`);
    await exchange(world);
    expect(await db.marks.get(id(1))).not.toHaveProperty('starredAt');
    expect(await db.marks.get(id(2))).toMatchObject({ starredAt: NOW - 2 });
  });

  it('keeps both notes that were written at the same time, and takes one that continues what was here', async () => {
    await setNote(id(1), 'Mine.', NOW - 9);
    await setNote(id(2), 'First.', NOW - 9);
    await exchange(world);
    const clock = (await db.markTravels.get(id(2)))!.note!.clock;
    writeElsewhere(world, 'notes', id(1), ['Theirs.', NOW - 1, { abcdef: 1 }]);
    writeElsewhere(world, 'notes', id(2), ['First, and more.', NOW - 1, { ...clock, abcdef: 1 }]);
    await exchange(world);
    expect((await db.marks.get(id(1)))?.note).toBe('Theirs.\n\n---\n\nMine.');
    expect((await db.marks.get(id(2)))?.note).toBe('First, and more.');
  });

  it('adds, changes and deletes topics, and makes one of two that are the same', async () => {
    await saveTopic(topic('a'), NOW - 9);
    await saveTopic(topic('b'), NOW - 8);
    await exchange(world);
    await deleteTopic('a');
    const content = { name: 'b', colour: 'blue', filter: 'on b, again', notifies: true, isPaused: false, order: 1 };
    writeElsewhere(world, 'topics', 'b', { at: NOW - 1, ...content });
    writeElsewhere(world, 'topics', 'c', { at: NOW - 1, ...content, name: 'c', order: 0 });
    // Made there by itself, of the same name and filter.
    writeElsewhere(world, 'topics', 'd', { at: NOW - 1, ...content, name: 'c', order: 3 });
    await exchange(world);
    expect((await readTopics()).map(({ id, filter }) => [id, filter])).toEqual([
      ['c', 'on b, again'],
      ['b', 'on b, again'],
    ]);
    const { topics } = await readContent(world);
    expect(
      [...topics.values()]
        .filter(({ topic: found }) => !found)
        .map((found) => found.id)
        .toSorted(),
    ).toEqual(['a', 'd']);
  });

  it('neither reads nor writes while it is switched off, and takes up again where it was', async () => {
    await setMark(id(1), 'starredAt', true, NOW - 9);
    await exchange(world);
    world.isOn = false;
    await setMark(id(1), 'starredAt', false, NOW - 5);
    writeElsewhere(world, 'marks', id(2), at36(NOW - 4));
    await exchange(world);
    expect(await db.marks.get(id(2))).toBeUndefined();
    expect((await readContent(world)).marks.get(id(1))?.star).toBe(NOW - 9);
    world.isOn = true;
    await exchange(world);
    expect(await db.marks.get(id(2))).toBeDefined();
    expect((await readContent(world)).marks.get(id(1))?.star).toBe(-(NOW - 5));
  });

  it('leaves what a later Paperboy wrote alone, and says so', async () => {
    await setMark(id(1), 'starredAt', true, NOW - 9);
    world.replica.items.set('marks-0', JSON.stringify({ v: 2, r: {} }));
    await exchange(world);
    expect([...world.replica.items.keys()]).toEqual(['marks-0']);
    expect(await readExchange()).toMatchObject({ failure: { kind: 'newer' } });
  });

  it.each([
    ['QUOTA_BYTES quota exceeded', 'full'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'too-often'],
    ['IO error: .../LOCK: File currently in use.', 'failed'],
  ])('that the browser refuses with “%s” loses nothing and is completed by the next', async (words, kind) => {
    await setMark(id(1), 'starredAt', true, NOW - 9);
    world.replica.breaksWith = words;
    await exchange(world);
    expect(await readExchange()).toMatchObject({ failure: { kind, detail: words } });
    expect(await db.marks.get(id(1))).toMatchObject({ starredAt: NOW - 9 });
    await exchange(world);
    expect(await readExchange()).not.toHaveProperty('failure');
    expect((await readContent(world)).marks.get(id(1))?.star).toBe(NOW - 9);
  });

  it('drops what cannot be read, counts it, and keeps its neighbours', async () => {
    const key = nameItem('marks', id(1));
    const hostile = {
      [id(1)]: at36(NOW - 9),
      'no paper': at36(NOW),
      [id(2)]: 'zzzzzzzzzzzz',
      [id(3)]: { star: 1 },
      [id(4)]: ['', [['<script>', 1e99]], 'more'],
      [id(5)]: '-',
    };
    world.replica.items.set(key, JSON.stringify({ v: 1, r: hostile }));
    world.replica.items.set('marks-7', '"nothing"');
    world.replica.items.set(
      'notes-1',
      JSON.stringify({ v: 1, r: { [id(6)]: ['x', NOW, { __proto__: 1, 'not hex': 2 }] } }),
    );
    world.replica.items.set('topics-1', JSON.stringify({ v: 1, r: { t: { at: NOW, name: 5 } } }));
    await exchange(world);
    expect((await db.marks.toArray()).map(({ paperId }) => paperId)).toEqual([id(1)]);
    expect(await readTopics()).toEqual([]);
    expect(await readExchange()).toMatchObject({ droppedCount: 8 });
  });

  it('survives whatever stands there', async () => {
    await setMark(id(1), 'starredAt', true, NOW - 9);
    await setNote(id(1), 'Mine.', NOW - 8);
    const runs = 400;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('marks' as const, 'notes' as const, 'topics' as const),
        fc.json(),
        fc.json(),
        async (kind, item, record) => {
          world.time += 3600_000;
          world.replica.items.set(`${kind}-3`, item);
          const key = nameItem(kind, id(1));
          world.replica.items.set(key, JSON.stringify({ v: 1, r: { [id(1)]: JSON.parse(record) } }));
          await exchange(world);
          expect(await readExchange()).not.toHaveProperty('failure');
          expect(await db.marks.get(id(1))).toMatchObject({ starredAt: NOW - 9, note: 'Mine.' });
        },
      ),
      { numRuns: runs },
    );
    console.log(`${runs} hostile pieces in the sync area: dropped and counted, every mark kept`);
  });
});

describe('where there is more than the browser has room for', () => {
  it('the newest stars travel, within the quotas, and the rest stays', async () => {
    const count = 8_000;
    const ids = Array.from({ length: count }, (_, n) => id(n));
    for (let n = 0; n < count; n += 200)
      await changeMarks(ids.slice(n, n + 200), { kind: 'starredAt', isOn: true }, NOW + n);
    await setNote(id(1), 'x'.repeat(9_000), NOW);
    await saveTopic(topic('long', { filter: 'x'.repeat(9_000) }), NOW);
    world.time = NOW + 3600_000;
    await exchange(world);
    const row = (await readExchange())!;
    expect(row).toMatchObject({ starredCount: count, leftNotes: 1, leftTopics: 1 });
    expect(row).not.toHaveProperty('failure');
    const { marks } = await readContent(world);
    const stars = [...marks.values()].filter(({ star }) => star > 0).map(({ star }) => star);
    expect(stars.length).toBe(row.starCount);
    expect(row.starCount).toBeGreaterThan(2_500);
    // None that stays is newer than one that travels, but for those that were made at the same moment.
    expect(Math.min(...stars)).toBeGreaterThanOrEqual(NOW + count - 200 - Math.ceil(row.starCount / 200) * 200);
    expect(world.replica.mostBytes).toBeLessThan(CHROMIUM_QUOTAS.bytes * 0.9);
    expect(await db.marks.count()).toBe(count);
    console.log(
      `${row.starCount} of ${count} stars travel, in ${world.replica.items.size} items and ${world.replica.mostBytes} bytes`,
    );

    // What is starred next takes the place of the oldest.
    await setMark('2612.00001', 'starredAt', true, world.time);
    await exchange(world);
    expect((await readContent(world)).marks.has('2612.00001')).toBe(true);
    expect(world.replica.writeCount).toBeLessThan(5);
  });
});

describe('a worker that is killed at any step of an exchange', () => {
  /** Both sides have news. */
  async function prepare(): Promise<void> {
    await resetDatabase();
    world = makeExchange();
    for (const n of [1, 2, 3]) await setMark(id(n), 'starredAt', true, NOW - 90);
    await saveTopic(topic('a'), NOW - 90);
    await exchange(world);
    await setMark(id(1), 'starredAt', false, NOW - 80);
    await setNote(id(4), 'Mine.', NOW - 70);
    await deleteTopic('a');
    writeElsewhere(world, 'marks', id(2), `-${at36(NOW - 60)}`);
    writeElsewhere(world, 'marks', id(5), at36(NOW - 50));
    writeElsewhere(world, 'notes', id(4), ['Theirs.', NOW - 40, { abcdef: 1 }]);
    world.replica.items.set('notes-0', '"rubbish"');
  }

  it('has lost nothing, and the next exchange completes it', async () => {
    let step = 1;
    for (let hasDied = true; hasDied; step += 1) {
      await prepare();
      ({ hasDied } = await killAtStep(step, world, (mortal) => exchange(mortal)));
      await exchange(world);
      const content = await readContent(world);
      const when = `killed at step ${step}`;
      const shown = (await db.marks.toArray()).filter(({ starredAt }) => starredAt !== undefined);
      expect(
        shown.map(({ paperId }) => paperId),
        when,
      ).toEqual([id(3), id(5)]);
      expect((await db.marks.get(id(4)))?.note, when).toBe('Theirs.\n\n---\n\nMine.');
      expect(await readTopics(), when).toEqual([]);
      const stars = [...content.marks.values()].filter(({ star }) => star > 0).map(({ paperId }) => paperId);
      expect(stars.toSorted(), when).toEqual([id(3), id(5)]);
      expect(content.marks.get(id(4))?.note?.text, when).toBe('Theirs.\n\n---\n\nMine.');
      expect(content.topics.get('a'), when).not.toHaveProperty('topic');
      expect(content.droppedCount, when).toBe(0);
    }
    console.log(`an exchange: killed at each of ${step - 2} steps, completed by the next each time`);
    expect(step).toBeGreaterThan(10);
  });
});
