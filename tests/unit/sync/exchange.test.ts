import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { addTags, setMark, setTags } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import { readWantedRecords } from '../../../lib/store/wanted-records';
import { saveTopic } from '../../../lib/store/topic-change';
import { readExchange } from '../../../lib/store/travels';
import { exchange } from '../../../lib/sync/exchange';
import {
  makeId,
  makeTopic,
  NOW,
  readContent,
  startExchange,
  writeElsewhere,
  writeMoment,
  type TestExchange,
} from './exchange-world';

let world: TestExchange;

beforeEach(async () => {
  world = await startExchange();
});

describe('an exchange', () => {
  it('writes what was marked here, and the second time nothing', async () => {
    await setMark(makeId(1), 'starredAt', true, NOW - 5);
    await setTags(makeId(1), ['later', 'Flow'], NOW - 4);
    await setNote(makeId(2), 'Über *flow*: <b>', NOW - 3);
    await setMark(makeId(3), 'readAt', true, NOW - 2);
    await saveTopic(makeTopic('agents'), NOW - 1);
    expect(await exchange(world)).toEqual({ hasNews: false });
    const { marks, topics, droppedCount } = await readContent(world);
    expect(marks.get(makeId(1))).toMatchObject({ star: NOW - 5, read: 0 });
    expect(
      marks
        .get(makeId(1))
        ?.tags.map(([tag]) => tag)
        .toSorted(),
    ).toEqual(['Flow', 'later']);
    expect(marks.get(makeId(2))?.note).toMatchObject({ text: 'Über *flow*: <b>' });
    expect(marks.get(makeId(3))).toMatchObject({ read: NOW - 2 });
    expect(topics.get('agents')?.topic).toMatchObject({ name: 'agents', filter: 'on agents' });
    expect(droppedCount).toBe(0);
    const before = { marks: await db.marks.toArray(), writes: world.replica.writeCount };
    await exchange(world);
    expect({ marks: await db.marks.toArray(), writes: world.replica.writeCount }).toEqual(before);
    expect(await readExchange()).toMatchObject({ starCount: 1, starredCount: 1, exchangedAt: NOW });
  });

  it('brings stars of papers that are not stored here, whose records are then wanted', async () => {
    writeElsewhere(world, 'marks', makeId(1), writeMoment(NOW - 9));
    expect(await exchange(world)).toEqual({ hasNews: true });
    expect(await db.marks.get(makeId(1))).toMatchObject({ starredAt: NOW - 9 });
    expect((await readWantedRecords()).map(({ paperId }) => paperId)).toEqual([makeId(1)]);
  });

  it('keeps a star when the same paper was read elsewhere later', async () => {
    await setMark(makeId(1), 'starredAt', true, NOW - 9);
    writeElsewhere(world, 'marks', makeId(1), `/${writeMoment(NOW - 1)}`);
    await exchange(world);
    expect(await db.marks.get(makeId(1))).toMatchObject({ starredAt: NOW - 9, readAt: NOW - 1 });
  });

  it('takes a star away that was taken back elsewhere, and not one that was given again since', async () => {
    for (const n of [1, 2]) await setMark(makeId(n), 'starredAt', true, NOW - 9);
    await exchange(world);
    await setMark(makeId(2), 'starredAt', false, NOW - 7);
    await setMark(makeId(2), 'starredAt', true, NOW - 2);
    for (const n of [1, 2]) writeElsewhere(world, 'marks', makeId(n), `-${writeMoment(NOW - 5)}`);
    await exchange(world);
    expect(await db.marks.get(makeId(1))).not.toHaveProperty('starredAt');
    expect(await db.marks.get(makeId(2))).toMatchObject({ starredAt: NOW - 2 });
  });

  it('brings nothing back that was taken back here', async () => {
    for (const kind of ['readAt', 'hiddenAt'] as const) await setMark(makeId(1), kind, true, NOW - 9);
    await setTags(makeId(1), ['later'], NOW - 9);
    await exchange(world);
    for (const kind of ['readAt', 'hiddenAt'] as const) await setMark(makeId(1), kind, false, NOW - 5);
    await setTags(makeId(1), [], NOW - 5);
    for (let round = 0; round < 2; round += 1) {
      await exchange(world);
      const { updatedAt: _, ...mark } = (await db.marks.get(makeId(1)))!;
      expect(mark).toEqual({ paperId: makeId(1) });
    }
    const { read = 0, hidden = 0, tags = [] } = (await readContent(world)).marks.get(makeId(1)) ?? {};
    expect([read, hidden, ...tags.map(([, at]) => at)].map(Math.sign)).toEqual([-1, -1, -1]);
  });

  it('keeps both notes that were written at the same time, and takes one that continues what was here', async () => {
    await setNote(makeId(1), 'Mine.', NOW - 9);
    await setNote(makeId(2), 'First.', NOW - 9);
    await exchange(world);
    const clock = (await db.markTravels.get(makeId(2)))!.note!.clock;
    writeElsewhere(world, 'notes', makeId(1), ['Theirs.', NOW - 1, { abcdef: 1 }]);
    writeElsewhere(world, 'notes', makeId(2), ['First, and more.', NOW - 1, { ...clock, abcdef: 1 }]);
    await exchange(world);
    expect((await db.marks.get(makeId(1)))?.note).toBe('Theirs.\n\n---\n\nMine.');
    expect((await db.marks.get(makeId(2)))?.note).toBe('First, and more.');
  });

  it('takes no tag away because two computers have given more than one can', async () => {
    const mine = Array.from({ length: 15 }, (_, n) => `mine ${n}`);
    const theirs = Array.from({ length: 15 }, (_, n) => `theirs ${n}`);
    await setTags(makeId(1), mine, NOW - 9);
    writeElsewhere(world, 'marks', makeId(1), ['', theirs.map((tag) => [tag, NOW - 8])]);
    await exchange(world);
    await addTags(makeId(1), ['one more'], NOW - 7);
    await exchange(world);
    expect((await db.marks.get(makeId(1)))?.tags?.toSorted()).toEqual([...mine, ...theirs].toSorted());
    const { marks } = await readContent(world);
    expect(marks.get(makeId(1))?.tags.every(([, at]) => at > 0)).toBe(true);
  });

  it('neither reads nor writes while it is switched off, and takes up again where it was', async () => {
    await setMark(makeId(1), 'starredAt', true, NOW - 9);
    await exchange(world);
    world.isOn = false;
    await setMark(makeId(1), 'starredAt', false, NOW - 5);
    writeElsewhere(world, 'marks', makeId(2), writeMoment(NOW - 4));
    await exchange(world);
    expect(await db.marks.get(makeId(2))).toBeUndefined();
    expect((await readContent(world)).marks.get(makeId(1))?.star).toBe(NOW - 9);
    world.isOn = true;
    await exchange(world);
    expect(await db.marks.get(makeId(2))).toBeDefined();
    expect((await readContent(world)).marks.get(makeId(1))?.star).toBe(-(NOW - 5));
  });
});
