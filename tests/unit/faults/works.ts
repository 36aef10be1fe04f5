import { deliver } from '../../../lib/delivery/deliver';
import { continueHistory } from '../../../lib/delivery/history';
import { doHourly } from '../../../lib/delivery/hour';
import { keepHouse } from '../../../lib/delivery/housekeeping';
import { doWork, learn } from '../../../lib/delivery/work';
import { startHistory } from '../../../lib/store/jobs';
import { setMark, setTags } from '../../../lib/store/marks';
import { db } from '../../../lib/store/db';
import { dropIndex } from '../../../lib/store/reindex';
import { ARCHIVE } from '../../../lib/store/rows';
import { saveTopic } from '../../../lib/store/topic-change';
import { makeHistoryWorld, type TestHistoryWorld } from '../delivery/history-world';
import { makePaper } from '../delivery/world';

/** Something that a worker does, and that it can be killed in. */
export interface Work {
  name: string;
  /** What is there before. */
  prepare(world: TestHistoryWorld): Promise<void>;
  run(world: TestHistoryWorld): Promise<unknown>;
  /** Fewer steps than this would mean that the harness does not kill. */
  leastSteps: number;
  /** The database is closed under it too, at each step: not under all, which takes a while. */
  isClosedUnder?: true;
}

/** A Thursday, two weeks after the first list, so that the history is short. */
const NOW = '2023-05-18T09:00[UTC]';

/** Everything that the worker does at an hourly tick and at its start. What the history brings is learnt at the next. */
export async function wake(world: TestHistoryWorld): Promise<void> {
  // One that died is not left while the other still dies.
  const [, history] = await Promise.allSettled([doHourly(world), continueHistory(world)]);
  if (history.status === 'rejected') throw history.reason;
  await learn();
}

/** A world with short lists for five months, none on Sundays, and with papers that come back. */
export function makeWorkWorld(papersPerDay = 2): TestHistoryWorld {
  const world = makeHistoryWorld(NOW);
  for (let i = 0; i < 150; i += 1) {
    const day = Temporal.PlainDate.from('2023-05-04').add({ days: i });
    const first = i * papersPerDay;
    const fresh = Array.from({ length: day.dayOfWeek > 6 ? 0 : papersPerDay }, (_, n) => makeWorkPaper(first + n));
    const repeated = i > 3 && i % 3 === 0 ? [makeWorkPaper(first - 2 * papersPerDay, { upvotes: 30 })] : [];
    world.lists.set(day.toString(), [...fresh, ...repeated]);
  }
  return world;
}

/** The n-th paper: what it is about and who wrote it repeat, in another rhythm each. */
export function makeWorkPaper(n: number, more: { upvotes?: number; title?: string } = {}) {
  const subjects = ['flow', 'agents', 'sparse flow', 'speech', 'flow of agents'];
  return makePaper(`2300.${10_000 + n}`, {
    title: `P${n}: on ${subjects[n % subjects.length]}`,
    authors: [n % 3 === 0 ? 'Ada Example' : 'Bo Else'],
    upvotes: n % 9,
    ...more,
  });
}

/** Adds a topic, or gives it another filter. */
export const addTopic = (id: string, filter: string): Promise<void> =>
  saveTopic({ id, name: id, filter, colour: 'rust', notifies: true, isPaused: false });

/** Adds a topic by meaning, or gives it another one. */
export const addMeaning = (id: string, phrase: string, filter = ''): Promise<void> =>
  saveTopic({
    id,
    name: id,
    filter,
    meaning: { phrase, likeIds: ['2300.10023'], reach: 3 },
    colour: 'rust',
    notifies: true,
    isPaused: false,
  });

/** Something of the user's: topics, two of which depend on marks or votes, and marks. */
export async function makeOwn(): Promise<void> {
  await addTopic('flow', 'flow');
  await addTopic('read', 'agents is:unread');
  await addTopic('votes', 'upvotes:>3');
  await setMark('2300.10022', 'starredAt', true, 1);
  await setMark('2300.10023', 'readAt', true, 2);
  await setTags('2300.10024', ['later'], 3);
}

/** A reader's second day: yesterday's edition is there and matched. */
async function liveADay(world: TestHistoryWorld): Promise<void> {
  await makeOwn();
  world.clock = world.clock.subtract({ days: 1 });
  await wake(world);
  world.clock = world.clock.add({ days: 1 });
}

/** The same, days earlier: there are four lists before the deliveries'. */
async function beginHistory(world: TestHistoryWorld): Promise<void> {
  world.clock = world.clock.subtract({ days: 3 });
  await liveADay(world);
  await startHistory(1);
}

/** The same, with topics by meaning, and enough papers that meanings are learnt. */
async function liveWithMeaning(world: TestHistoryWorld): Promise<void> {
  const old = Array.from({ length: 40 }, (_, n) => makeWorkPaper(200 + n));
  await db.papers.bulkPut(old.map((paper) => ({ ...paper, edition: ARCHIVE, votes: [] })));
  await addMeaning('meant', 'agents that flow');
  await addMeaning('unread', 'speech', 'is:unread');
  await liveADay(world);
}

/** Everything that can be cut short. */
export const WORKS: Work[] = [
  { name: 'the first delivery', prepare: makeOwn, run: (world) => deliver('installed', world), leastSteps: 60 },
  {
    name: 'a delivery',
    prepare: liveADay,
    run: (world) => deliver('tick', world),
    leastSteps: 50,
    isClosedUnder: true,
  },
  {
    name: 'a re-match',
    prepare: async (world) => {
      await liveADay(world);
      await addTopic('flow', 'flow -sparse');
      await addTopic('new', 'author:bo');
    },
    run: doWork,
    leastSteps: 20,
    isClosedUnder: true,
  },
  {
    name: 'a delivery to topics by meaning',
    prepare: liveWithMeaning,
    run: (world) => deliver('tick', world),
    leastSteps: 90,
  },
  {
    name: 'a re-match of topics by meaning',
    prepare: async (world) => {
      await liveWithMeaning(world);
      await deliver('tick', world);
      await addMeaning('meant', 'speech');
      await addMeaning('new', 'sparse', 'author:bo');
    },
    run: doWork,
    leastSteps: 40,
  },
  {
    name: 'a new index',
    prepare: async (world) => {
      await liveADay(world);
      // As an earlier version left them, and so many that it takes more than one piece.
      const old = Array.from({ length: 245 }, (_, n) => makeWorkPaper(200 + n));
      await db.papers.bulkPut(old.map((paper) => ({ ...paper, edition: ARCHIVE, votes: [] })));
      await dropIndex();
    },
    run: doWork,
    leastSteps: 40,
  },
  {
    name: 'the record of a starred paper',
    prepare: async (world) => {
      await liveADay(world);
      for (const n of [500, 501]) {
        const paper = makeWorkPaper(n);
        world.records.set(paper.id, paper);
        await setMark(paper.id, 'starredAt', true, n);
      }
    },
    run: doWork,
    leastSteps: 30,
  },
  {
    name: 'what words mean and the reader likes',
    prepare: async (world) => {
      await addMeaning('meant', 'agents that flow');
      await liveADay(world);
      const more = Array.from({ length: 40 }, (_, n) => makeWorkPaper(200 + n));
      await db.papers.bulkPut(more.map((paper) => ({ ...paper, edition: ARCHIVE, votes: [] })));
      for (const { id } of more.slice(0, 6)) await setMark(id, 'starredAt', true, 4);
      await setMark(more[7]!.id, 'hiddenAt', true, 4);
    },
    run: learn,
    leastSteps: 40,
  },
  {
    name: 'a history fetch',
    prepare: beginHistory,
    run: continueHistory,
    leastSteps: 80,
  },
  {
    name: 'a removal of old papers',
    prepare: async (world) => {
      await liveADay(world);
      world.clock = world.clock.add({ days: 104 });
      await wake(world);
      world.settings.keeps = 'days90';
    },
    run: keepHouse,
    leastSteps: 25,
  },
  {
    name: 'all of it side by side',
    prepare: async (world) => {
      await beginHistory(world);
      await addTopic('flow', 'flow -sparse');
      await dropIndex();
    },
    run: wake,
    leastSteps: 200,
  },
];
