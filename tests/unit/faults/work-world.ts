import { continueHistory } from '../../../lib/delivery/history';
import { doHourly } from '../../../lib/delivery/hour';
import { learn } from '../../../lib/delivery/work';
import { setMark, setTags } from '../../../lib/store/marks';
import { saveTopic } from '../../../lib/store/topic-change';
import { makeHistoryWorld, type TestHistoryWorld } from '../delivery/history-world';
import { makePaper } from '../delivery/world';

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
