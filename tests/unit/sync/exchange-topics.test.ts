import { beforeEach, describe, expect, it } from 'vitest';
import { deleteTopic, moveTopic, saveTopic } from '../../../lib/store/topic-change';
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
  type TestExchange,
} from './exchange-world';

let world: TestExchange;

beforeEach(async () => {
  world = await startExchange();
});

describe('an exchange of topics', () => {
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

  it('keeps what was changed in a topic that was moved on another computer since, in either order', async () => {
    const first = { ...makeTopic('a'), filter: 'as it was' };
    for (const [moved, changed] of [
      ['there', 'here'],
      ['here', 'there'],
    ]) {
      world = await startExchange();
      await saveTopic(first, NOW - 9);
      await saveTopic(makeTopic('b'), NOW - 9);
      await exchange(world);
      const { id: _, ...content } = first;
      if (changed === 'here') await saveTopic({ ...first, filter: 'as it is' }, NOW - 5);
      else writeElsewhere(world, 'topics', 'a', { at: NOW - 5, ...content, filter: 'as it is', order: 0 });
      if (moved === 'here') await moveTopic('a', 1, NOW - 2);
      else writeElsewhere(world, 'topics', 'a', { at: NOW - 2, ...content, order: 3 });
      await exchange(world);
      const [topic] = (await readTopics()).filter(({ id }) => id === 'a');
      expect(topic).toMatchObject({ filter: 'as it is', order: moved === 'here' ? 1 : 3, updatedAt: NOW - 1 });
      expect((await readContent(world)).topics.get('a')).toMatchObject({ at: NOW - 1, topic: { filter: 'as it is' } });
      const { writeCount } = world.replica;
      await exchange(world);
      expect(world.replica.writeCount).toBe(writeCount);
    }
  });

  it('takes no older copy for a change of what was moved here', async () => {
    await saveTopic(makeTopic('a'), NOW - 9);
    await saveTopic(makeTopic('b'), NOW - 9);
    await exchange(world);
    const { id: _, ...content } = makeTopic('a');
    await moveTopic('a', 1, NOW - 2);
    writeElsewhere(world, 'topics', 'a', { at: NOW - 12, ...content, filter: 'older', order: 0 });
    await exchange(world);
    expect((await readTopics()).map(({ filter }) => filter)).toEqual(['on b', 'on a']);
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

  it('carries a topic under any name that can be imported, once', async () => {
    for (const id of ['toString', 'valueOf', 'hasOwnProperty']) await saveTopic(makeTopic(id), NOW - 9);
    await exchange(world);
    expect([...(await readContent(world)).topics.keys()].toSorted()).toEqual(['hasOwnProperty', 'toString', 'valueOf']);
    const { writeCount } = world.replica;
    await exchange(world);
    expect(world.replica.writeCount).toBe(writeCount);
  });
});
