import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import { learn } from '../../../lib/delivery/work';
import { db } from '../../../lib/store/db';
import { readEdition } from '../../../lib/store/editions';
import { matchNextTopic } from '../../../lib/store/rematch';
import { saveTopic } from '../../../lib/store/topic-change';
import type { Paper } from '../../../lib/paper/paper';
import { inventPapers, type Subject } from '../relevance/papers.ts';
import { resetDatabase } from '../store/database';
import { learnAll, storePapers } from '../store/meaning/learn';
import { makePaper, makeWorld, type TestWorld } from './world';

const DATE = '2026-11-24';
let world: TestWorld;

beforeEach(async () => {
  vi.restoreAllMocks();
  await resetDatabase();
  for (const subject of ['flows', 'agents', 'proteins'] as const) await storePapers(subject, 40);
  await learnAll();
  world = makeWorld(`${DATE}T09:00[Europe/Berlin]`);
  world.settings.notify = 'topics';
});

/** Papers of a subject, as a list brings them. */
const about = (subject: Subject, count: number, seed: number): Paper[] =>
  inventPapers(subject, count, seed).map(({ id, title, abstract }) => makePaper(id, { title, abstract }));

async function follow(phrase: string, filter = ''): Promise<void> {
  const meaning = { phrase, likeIds: [], reach: 3 as const };
  await saveTopic({ id: 'a', name: 'Meant', filter, meaning, colour: 'rust', notifies: true, isPaused: false });
  while (await matchNextTopic());
}

const readTitles = (): string[] => world.shown.map(({ notice }) => notice.title);

/** How many of the edition’s papers have the topic’s chip, by subject. */
async function countChips(): Promise<Record<string, number>> {
  const ids = [...(await readEdition(DATE)).topicIds.keys()];
  const subjects = Map.groupBy(ids, (id) => id.split('-')[0] ?? '');
  return Object.fromEntries([...subjects].map(([subject, { length }]) => [subject, length]));
}

describe('a delivery to a reader with a topic by meaning', () => {
  it('has its papers in the topic at once, in chips and in the notification', async () => {
    await follow('tool planner workflow');
    world.lists.set(DATE, [...about('agents', 5, 2), ...about('flows', 5, 2)]);
    await deliver('tick', world);
    const { agents = 0, ...others } = await countChips();
    expect(agents).toBeGreaterThan(0);
    expect(others).toEqual({});
    expect(readTitles()).toEqual([`10 new papers, ${agents} in Meant`]);
    await learn();
    expect(await countChips()).toEqual({ agents });
  });

  it('is silent where nothing means it', async () => {
    await follow('tool planner workflow');
    world.lists.set(DATE, about('proteins', 5, 2));
    await deliver('tick', world);
    expect([readTitles(), await countChips()]).toEqual([[], {}]);
  });

  it('holds its filter against them', async () => {
    await follow('tool planner workflow', 'author:nobody');
    world.lists.set(DATE, about('agents', 5, 2));
    await deliver('tick', world);
    expect([readTitles(), await countChips()]).toEqual([[], {}]);
  });

  it('is made all the same when what is learnt cannot be read, and the topic has them as soon as it can be', async () => {
    await follow('tool planner workflow');
    world.settings.notify = 'all';
    world.lists.set(DATE, about('agents', 5, 2));
    const broken = vi.spyOn(db.places, 'where').mockImplementation(() => {
      throw new Error('unreadable');
    });
    await deliver('tick', world);
    expect([readTitles(), await countChips()]).toEqual([['5 new papers'], {}]);
    broken.mockRestore();
    await learn();
    expect((await countChips())['agents']).toBeGreaterThan(0);
  });

  it('does not wait for what is learnt where somebody removes papers for long', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort());
    await follow('tool planner workflow');
    world.settings.notify = 'all';
    world.lists.set(DATE, about('agents', 5, 2));
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const removing = navigator.locks.request('work', () => promise);
    await deliver('tick', world);
    expect(readTitles()).toEqual(['5 new papers']);
    resolve(undefined);
    await removing;
    await learn();
    expect((await countChips())['agents']).toBeGreaterThan(0);
  });
});
