import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import type { Paper } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/db';
import { changeMarks } from '../../../lib/store/marks';
import { inventPapers, type Subject } from '../relevance/papers.ts';
import { resetDatabase } from '../store/database';
import { learnAll, storePapers } from '../store/meaning/learn';
import { makePaper, makeWorld, type TestWorld } from './world';

let world: TestWorld;

beforeEach(async () => {
  vi.restoreAllMocks();
  await resetDatabase();
  await storePapers('flows', 30);
  await storePapers('agents', 30);
  world = makeWorld('2026-11-24T09:00[Europe/Berlin]');
  world.settings.noticeOrder = 'taste';
  world.lists.set('2026-11-24', [
    about('agents', 1, 9),
    about('agents', 2, 8),
    about('agents', 3, 7),
    about('flows', 4, 0),
  ]);
});

function about(subject: Subject, number: number, upvotes: number): Paper {
  const [text] = inventPapers(subject, 1, number);
  return makePaper(`2611.0000${number}`, { title: subject, abstract: text!.abstract, upvotes });
}

async function star(count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, i) => `flows-1-${i}`);
  await changeMarks(ids, { kind: 'starredAt', isOn: true });
  await learnAll();
}

const readTitles = (): string[] => world.shown.flatMap(({ notice }) => notice.message.split('\n'));

describe('the notification of a reader who wants to hear of what suits best', () => {
  it('names the paper that is like the stars before those with more votes', async () => {
    await star(5);
    await deliver('tick', world);
    expect(readTitles()[0]).toBe('flows');
  });

  it('goes by votes while there are too few stars', async () => {
    await star(4);
    await deliver('tick', world);
    expect(readTitles()).toEqual(['agents', 'agents', 'agents']);
  });

  it('goes by votes where the choice is another one', async () => {
    world.settings.noticeOrder = 'votes';
    await star(5);
    await deliver('tick', world);
    expect(readTitles()).toEqual(['agents', 'agents', 'agents']);
  });

  it('is shown all the same when what is learnt cannot be read', async () => {
    await star(5);
    const get = db.meaning.get.bind(db.meaning);
    vi.spyOn(db.meaning, 'get').mockImplementation(((name: string) =>
      name === 'space' ? Promise.reject(new Error('unreadable')) : get(name)) as never);
    await deliver('tick', world);
    expect(readTitles()).toEqual(['agents', 'agents', 'agents']);
  });
});
