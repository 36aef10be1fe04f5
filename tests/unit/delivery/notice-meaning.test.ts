import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import { learn } from '../../../lib/delivery/work';
import { db } from '../../../lib/store/db';
import { readEdition } from '../../../lib/store/editions';
import { matchNextTopic } from '../../../lib/store/rematch';
import { saveTopic } from '../../../lib/store/topic-change';
import type { Topic } from '../../../lib/topics/topic';
import type { Paper } from '../../../lib/paper/paper';
import { inventPapers, type Subject } from '../relevance/papers.ts';
import { resetDatabase } from '../store/database';
import { learnAll, storePapers } from '../store/meaning/learn';
import { makePaper, makeWorld, type TestWorld } from './world';

const DATE = '2026-11-24';
let world: TestWorld;

afterEach(() => vi.useRealTimers());

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

async function follow(phrase: string, filter = '', more: Partial<Topic> = {}): Promise<void> {
  const meaning = { phrase, likeIds: [], reach: 3 as const };
  await saveTopic({
    id: 'a',
    name: 'Meant',
    filter,
    meaning,
    colour: 'rust',
    notifies: true,
    isPaused: false,
    ...more,
  });
  while (await matchNextTopic());
}

const readTitles = (): string[] => world.shown.map(({ notice }) => notice.title);

/** How many of the edition’s papers have the topic’s chip, by subject. */
async function countChips(): Promise<Record<string, number>> {
  const ids = [...(await readEdition(DATE)).topicIds.keys()];
  const subjects = Map.groupBy(ids, (id) => id.split('-')[0] ?? '');
  return Object.fromEntries([...subjects].map(([subject, { length }]) => [subject, length]));
}

/** The topics that have papers of the edition: their ids. */
async function listChips(): Promise<string[]> {
  return [...new Set([...(await readEdition(DATE)).topicIds.values()].flat())].toSorted();
}

/** Does something after each piece of the work. */
function afterEachPiece(act: () => unknown): void {
  const request = navigator.locks.request.bind(navigator.locks) as (...args: unknown[]) => Promise<unknown>;
  vi.spyOn(navigator.locks, 'request').mockImplementation(async (...args: unknown[]) => {
    const answer = await request(...args);
    if (args[0] === 'work') act();
    return answer;
  });
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

  it('has them in every topic, though each takes as long as others may take', async () => {
    for (const id of ['a', 'b', 'c']) await follow('tool planner workflow', '', { id, name: `Meant ${id}` });
    const held: AbortController[] = [];
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const controller = new AbortController();
      held.push(controller);
      return controller.signal;
    });
    afterEachPiece(() => held.forEach((controller) => controller.abort()));
    world.lists.set(DATE, about('agents', 5, 2));
    await deliver('tick', world);
    expect(await listChips()).toEqual(['a', 'b', 'c']);
  });

  it.each([
    [3, 'those', ['c', 'd']],
    [13, 'as many of those as 25 seconds have room for', ['c']],
  ])('waits, where a piece takes %i seconds, for %s of which the reader wants to hear', async (seconds, _, heard) => {
    await follow('tool planner workflow', '', { id: 'a', notifies: false });
    await follow('tool planner workflow', '', { id: 'b', isPaused: true });
    await follow('tool planner workflow', '', { id: 'c', name: 'Heard' });
    await follow('tool planner workflow', '', { id: 'd', name: 'Heard too' });
    vi.useFakeTimers({ toFake: ['performance'] });
    afterEachPiece(() => vi.advanceTimersByTime(seconds * 1000));
    world.lists.set(DATE, about('agents', 5, 2));
    await deliver('tick', world);
    // One piece gave the papers a place.
    expect(await listChips()).toEqual(heard);
    expect(readTitles()).toEqual([expect.stringContaining('in Heard')]);
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
