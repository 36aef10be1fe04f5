import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { setMark } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import { readTopics } from '../../../lib/store/topics';
import { readExchange } from '../../../lib/store/travels';
import { exchange } from '../../../lib/sync/exchange';
import { nameItem } from '../../../lib/sync/items';
import { printFigure } from '../../figure';
import { makeId, NOW, readContent, startExchange, writeMoment, type TestExchange } from './exchange-world';

let world: TestExchange;

beforeEach(async () => {
  world = await startExchange();
});

describe('an exchange over what others wrote, or the browser refuses', () => {
  it('leaves what a later Paperboy wrote alone, and says so', async () => {
    await setMark(makeId(1), 'starredAt', true, NOW - 9);
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
    await setMark(makeId(1), 'starredAt', true, NOW - 9);
    world.replica.breaksWith = words;
    await exchange(world);
    expect(await readExchange()).toMatchObject({ failure: { kind, detail: words } });
    expect(await db.marks.get(makeId(1))).toMatchObject({ starredAt: NOW - 9 });
    await exchange(world);
    expect(await readExchange()).not.toHaveProperty('failure');
    expect((await readContent(world)).marks.get(makeId(1))?.star).toBe(NOW - 9);
  });

  it('drops what cannot be read, counts it, and keeps its neighbours', async () => {
    const key = nameItem('marks', makeId(1));
    const hostile = {
      [makeId(1)]: writeMoment(NOW - 9),
      'no paper': writeMoment(NOW),
      [makeId(2)]: 'zzzzzzzzzzzz',
      [makeId(3)]: { star: 1 },
      [makeId(4)]: ['', [['<script>', 1e99]], 'more'],
      [makeId(5)]: '-',
    };
    world.replica.items.set(key, JSON.stringify({ v: 1, r: hostile }));
    world.replica.items.set('marks-7', '"nothing"');
    world.replica.items.set(
      'notes-1',
      JSON.stringify({ v: 1, r: { [makeId(6)]: ['x', NOW, { __proto__: 1, 'not hex': 2 }] } }),
    );
    world.replica.items.set('topics-1', JSON.stringify({ v: 1, r: { t: { at: NOW, name: 5 } } }));
    await exchange(world);
    expect((await db.marks.toArray()).map(({ paperId }) => paperId)).toEqual([makeId(1)]);
    expect(await readTopics()).toEqual([]);
    expect(await readExchange()).toMatchObject({ droppedCount: 8 });
  });

  it('survives whatever stands there', async () => {
    await setMark(makeId(1), 'starredAt', true, NOW - 9);
    await setNote(makeId(1), 'Mine.', NOW - 8);
    const runs = 400;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('marks' as const, 'notes' as const, 'topics' as const),
        fc.json(),
        fc.json(),
        async (kind, item, record) => {
          world.time += 3600_000;
          world.replica.items.set(`${kind}-3`, item);
          const key = nameItem(kind, makeId(1));
          world.replica.items.set(key, JSON.stringify({ v: 1, r: { [makeId(1)]: JSON.parse(record) } }));
          await exchange(world);
          expect(await readExchange()).not.toHaveProperty('failure');
          expect(await db.marks.get(makeId(1))).toMatchObject({ starredAt: NOW - 9, note: 'Mine.' });
        },
      ),
      { numRuns: runs },
    );
    printFigure(`${runs} hostile pieces in the sync area: dropped and counted, every mark kept`);
  });
});
