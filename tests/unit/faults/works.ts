import { deliver } from '../../../lib/delivery/deliver';
import { continueHistory } from '../../../lib/delivery/history';
import { keepHouse } from '../../../lib/delivery/housekeeping';
import { fetchRecords } from '../../../lib/delivery/records';
import { doWork, learn } from '../../../lib/delivery/work';
import { startHistory } from '../../../lib/store/jobs';
import { setMark } from '../../../lib/store/marks';
import { db } from '../../../lib/store/db';
import { dropIndex } from '../../../lib/store/reindex';
import { ARCHIVE } from '../../../lib/store/rows';
import { putPapers } from '../store/database';
import { type TestHistoryWorld } from '../delivery/history-world';
import { wake, makeWorkPaper, addTopic, addMeaning, makeOwn } from './work-world';

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
  await putPapers(old.map((paper) => ({ ...paper, edition: ARCHIVE, votes: [] })));
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
    leastSteps: 30,
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
    run: fetchRecords,
    leastSteps: 30,
  },
  {
    name: 'what words mean and the reader likes',
    prepare: async (world) => {
      await addMeaning('meant', 'agents that flow');
      await liveADay(world);
      const more = Array.from({ length: 40 }, (_, n) => makeWorkPaper(200 + n));
      await putPapers(more.map((paper) => ({ ...paper, edition: ARCHIVE, votes: [] })));
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
