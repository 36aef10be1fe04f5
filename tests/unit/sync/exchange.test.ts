import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { addTags, setMark, setNote, setTags } from '../../../lib/store/marks';
import { readWantedRecords } from '../../../lib/store/wanted-records';
import { deleteTopic, saveTopic } from '../../../lib/store/topic-change';
import { readTopics } from '../../../lib/store/topics';
import { readExchange } from '../../../lib/store/travels';
import { MAX_LIKES, MAX_PHRASE } from '../../../lib/topics/topic';
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

  it('adds, changes and deletes topics, and makes one of two that are the same', async () => {
    await saveTopic(makeTopic('a'), NOW - 9);
    await saveTopic(makeTopic('b'), NOW - 8);
    await exchange(world);
    await deleteTopic('a', NOW - 2);
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

  it('takes a topic that was changed elsewhere after it was deleted here, although the exchange comes later', async () => {
    for (const id of ['a', 'b']) await saveTopic(makeTopic(id), NOW - 9);
    await exchange(world);
    await deleteTopic('a', NOW - 7);
    await deleteTopic('b', NOW - 3);
    const content = { colour: 'blue', filter: 'again', notifies: true, isPaused: false, order: 0 };
    for (const id of ['a', 'b']) writeElsewhere(world, 'topics', id, { at: NOW - 5, name: id, ...content });
    await exchange(world);
    expect((await readTopics()).map(({ id, filter }) => [id, filter])).toEqual([['a', 'again']]);
  });

  it('writes a topic once, whatever blanks and invisible signs were typed in it', async () => {
    const meaning = { phrase: '大模型\u3000推理', likeIds: [], reach: 2 as const };
    await saveTopic(
      { ...makeTopic('a'), name: 'vision\u00A0language', filter: 'title:foo\u200Bbar', meaning },
      NOW - 9,
    );
    await exchange(world);
    const { writeCount } = world.replica;
    const content = { colour: makeTopic('a').colour, notifies: true, isPaused: false, order: 0 };
    // As another computer has it, which has read it here.
    const known = (await readContent(world)).topics.get('a')!;
    expect(known.topic).toMatchObject({
      name: 'vision language',
      filter: 'title:foobar',
      meaning: { phrase: '大模型 推理' },
    });
    writeElsewhere(world, 'topics', 'a', { at: known.at, ...content, ...known.topic });
    await exchange(world);
    expect(world.replica.writeCount).toBe(writeCount);
    expect((await readTopics())[0]?.name).toBe('vision\u00A0language');
  });

  it('carries what topics mean, however much, and keeps apart what means something else', async () => {
    const likeIds = Array.from({ length: MAX_LIKES }, (_, n) => makeId(n));
    const meaning = {
      phrase: 'Über implizite Verteilungen'.repeat(20).slice(0, MAX_PHRASE),
      likeIds,
      reach: 3 as const,
    };
    await saveTopic({ ...makeTopic('a'), meaning }, NOW - 9);
    await exchange(world);
    const { topics, droppedCount } = await readContent(world);
    expect([topics.get('a')?.topic?.meaning, droppedCount]).toEqual([meaning, 0]);
    expect(await readExchange()).toMatchObject({ leftTopics: 0 });
    const { id: _, updatedAt: _at, ...content } = (await readTopics())[0]!;
    writeElsewhere(world, 'topics', 'b', { at: NOW - 8, ...content });
    writeElsewhere(world, 'topics', 'c', { at: NOW - 8, ...content, meaning: { ...meaning, reach: 1 } });
    writeElsewhere(world, 'topics', 'd', { at: NOW - 8, ...content, meaning: { ...meaning, reach: 9 } });
    await exchange(world);
    const reaches = new Map((await readTopics()).map(({ id, meaning: meant }) => [id, meant?.reach]));
    expect(reaches).toEqual(
      new Map([
        ['a', 3],
        ['c', 1],
        ['d', undefined],
      ]),
    );
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

  it('carries a topic under any name that can be imported, once', async () => {
    for (const id of ['toString', 'valueOf', 'hasOwnProperty']) await saveTopic(makeTopic(id), NOW - 9);
    await exchange(world);
    expect([...(await readContent(world)).topics.keys()].toSorted()).toEqual(['hasOwnProperty', 'toString', 'valueOf']);
    const { writeCount } = world.replica;
    await exchange(world);
    expect(world.replica.writeCount).toBe(writeCount);
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
