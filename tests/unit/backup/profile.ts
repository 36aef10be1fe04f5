import type { Backup } from '../../../lib/backup/backup';
import { saveSettings } from '../../../lib/save-settings';
import { readSettings } from '../../../lib/settings';
import { db } from '../../../lib/store/db';
import { saveList } from '../../../lib/store/lists';
import { setMark } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import { findPapers } from '../../../lib/store/search';
import { saveTopic } from '../../../lib/store/topic-change';
import { parseFilter } from '../../../lib/topics/parse';
import type { Topic } from '../../../lib/topics/topic';
import { makePaper } from '../delivery/world';

/** A topic with nothing of its own but its id. */
export const makeTopic = (id: string, more: Partial<Topic> = {}): Topic => ({
  id,
  name: id,
  colour: 'rust',
  filter: `paper ${id}`,
  order: 0,
  notifies: true,
  isPaused: false,
  updatedAt: 1,
  ...more,
});

/** A backup of nothing; `more` adds the rest. */
export const makeBackup = (more: Partial<Backup> = {}): Backup => ({
  createdAt: 0,
  settings: {},
  topics: [],
  marks: [],
  papers: [],
  ...more,
});

/** The ids of the stored papers that a search finds. */
export async function findIds(query: string): Promise<string[]> {
  const { papers } = await findPapers(parseFilter(query), { order: 'date', offset: 0, limit: 5000 });
  return papers.map(({ id }) => id).toSorted();
}

/** All that an import can change. */
export async function readState() {
  const [marks, topics, papers, settings] = await Promise.all([
    db.marks.toArray(),
    db.topics.toArray(),
    db.papers.toCollection().primaryKeys(),
    readSettings(),
  ]);
  return { marks, topics, papers, settings, found: await findIds('paper') };
}

/** The same, but for when it was changed. */
export const withoutMoments = ({ marks, topics, ...rest }: Awaited<ReturnType<typeof readState>>) => ({
  ...rest,
  // A mark that says nothing is none.
  marks: marks.map((mark) => ({ ...mark, updatedAt: 0 })).filter((mark) => Object.keys(mark).length > 2),
  topics: topics.map((topic) => ({ ...topic, updatedAt: 0 })),
});

/** A profile in which there is something of everything. */
export async function makeProfile(): Promise<void> {
  const papers = [makePaper('2611.00001'), makePaper('2611.00002'), makePaper('2611.00003')];
  await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers, droppedCount: 0, edition: '2026-11-24' });
  await setMark('2611.00001', 'starredAt', true, 10);
  await setNote('2611.00002', 'Mine.', 20);
  await setMark('2611.00003', 'readAt', true, 30);
  await saveTopic(makeTopic('a'), 40);
  await saveTopic(makeTopic('m', { meaning: { phrase: 'unheard words', likeIds: ['2611.00001'], reach: 1 } }), 50);
  await saveSettings({ time: '07:15' });
}
