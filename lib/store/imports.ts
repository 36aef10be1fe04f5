import type { Paper } from '../paper/paper';
import type { Topic } from '../topics/topic';
import { db } from './db';
import { INDEX_TABLES, indexPapers } from './indexing';
import { matchPapers } from './match-papers';
import { mergeMark, mergeTopics, reuniteMark } from './merge';
import { ARCHIVE, type ImportRow, type Mark, type StoredPaper } from './rows';
import { readTopics } from './topics';
import { MAX_TOPICS } from './topic-change';

/** What is to be added to what is there. Papers are those that the marks are about. */
export interface ImportedPart {
  marks: Mark[];
  topics: Topic[];
  papers: (Paper & { isUnlisted?: true })[];
  /** The settings that change, before and after; the store only keeps them. */
  settings?: { before: object; after: object };
  /** The copies of a lost database that all this is from. */
  copyKeys?: string[];
}

/** What an import does, or would do. */
export interface ImportCounts {
  newMarks: number;
  changedMarks: number;
  /** Of those, how many have the notes of both afterwards. */
  joinedNotes: number;
  /** Marks here that are as new or newer, and stay as they are. */
  sameMarks: number;
  newTopics: number;
  changedTopics: number;
  /** Topics without room. */
  leftTopics: number;
  newPapers: number;
}

interface ImportPlan {
  marks: { before: Mark | undefined; after: Mark }[];
  topics: { before: Topic | undefined; after: Topic }[];
  papers: ImportedPart['papers'];
  counts: ImportCounts;
}

/** So many papers are indexed together: their words are in memory at once. */
const PIECE = 500;

/** What an import writes to beside the index: the reader's own part, and the papers that it is about. */
export const OWN_TABLES = [db.marks, db.topics, db.papers];

/** What an import would do to what is stored now. */
export async function previewImport(part: ImportedPart, now = Date.now()): Promise<ImportCounts> {
  const { counts } = await db.transaction('r', OWN_TABLES, () => planImport(part, now));
  return counts;
}

/**
 * Imports, all or nothing, in one transaction that leaves behind how to undo it, in place of what an import before it
 * has left. Papers are found and matched at once; they belong to the archive, so that they are never announced.
 */
export function applyImport(part: ImportedPart, now = Date.now()): Promise<ImportCounts> {
  const tables = [...OWN_TABLES, db.imports, db.matches, ...INDEX_TABLES];
  return db.transaction('rw', tables, async () => {
    const plan = await planImport(part, now);
    await db.marks.bulkPut(plan.marks.map(({ after }) => after));
    await db.topics.bulkPut(plan.topics.map(({ after }) => after));
    await addPapers(plan.papers);
    await db.imports.put({
      id: 'last',
      importedAt: now,
      state: 'done',
      marks: plan.marks.map(({ before, after }) => ({ paperId: after.paperId, before, changedAt: after.updatedAt })),
      topics: plan.topics,
      paperIds: plan.papers.map(({ id }) => id),
      ...nameSettings(part.settings),
      ...(part.copyKeys && part.copyKeys.length > 0 && { copyKeys: part.copyKeys }),
    });
    return plan.counts;
  });
}

function nameSettings(settings: ImportedPart['settings']): Pick<ImportRow, 'settings' | 'hasUnwrittenSettings'> {
  if (!settings || Object.keys(settings.after).length === 0) return {};
  return { settings: { before: settings.before, after: settings.after }, hasUnwrittenSettings: true };
}

async function planImport(part: ImportedPart, now: number): Promise<ImportPlan> {
  const [marks, topics, papers] = await Promise.all([
    planMarks(part.marks, part.copyKeys?.length ? reuniteMark : mergeMark, now),
    readTopics().then((ours) => mergeTopics(ours, part.topics, MAX_TOPICS, now)),
    findNewPapers(part.papers),
  ]);
  const isJoined = ({ before, after }: ImportPlan['marks'][number]): boolean =>
    before?.note !== undefined && before.note !== after.note;
  return {
    marks: marks.changed,
    topics: topics.changed,
    papers,
    counts: {
      newMarks: marks.changed.filter(({ before }) => !before).length,
      changedMarks: marks.changed.filter(({ before }) => before).length,
      joinedNotes: marks.changed.filter(isJoined).length,
      sameMarks: marks.sameCount,
      newTopics: topics.changed.filter(({ before }) => !before).length,
      changedTopics: topics.changed.filter(({ before }) => before).length,
      leftTopics: topics.leftCount,
      newPapers: papers.length,
    },
  };
}

async function planMarks(
  theirs: Mark[],
  merge: typeof mergeMark,
  now: number,
): Promise<{ changed: ImportPlan['marks']; sameCount: number }> {
  const byPaper = Map.groupBy(theirs, ({ paperId }) => paperId);
  const ours = await db.marks.bulkGet([...byPaper.keys()]);
  const changed = [...byPaper.values()].flatMap((copies, i) => {
    const before = ours[i];
    const after = copies.reduce<Mark | undefined>((mark, copy) => merge(mark, copy, now), before);
    return after === undefined || after === before ? [] : [{ before, after }];
  });
  return { changed, sameCount: byPaper.size - changed.length };
}

async function findNewPapers(theirs: ImportedPart['papers']): Promise<ImportedPart['papers']> {
  const papers = [...new Map(theirs.map((paper) => [paper.id, paper])).values()];
  const known = new Set(
    await db.papers
      .where('id')
      .anyOf(papers.map(({ id }) => id))
      .primaryKeys(),
  );
  return papers.filter(({ id }) => !known.has(id));
}

async function addPapers(papers: ImportedPart['papers']): Promise<void> {
  for (let i = 0; i < papers.length; i += PIECE) {
    const piece = papers.slice(i, i + PIECE);
    const { rows, writeIndex } = await indexPapers(
      piece.map((paper): { row: StoredPaper; known: undefined } => ({
        row: { ...paper, edition: ARCHIVE, votes: [] },
        known: undefined,
      })),
    );
    await Promise.all([db.papers.bulkPut(rows), writeIndex(), matchPapers(rows)]);
  }
}

/** The last import, if it can still be undone or its settings are still to be written. */
export function readImport(): Promise<ImportRow | undefined> {
  return db.imports.get('last');
}

/** Notes that the settings of an import, or of its undoing, were written. */
export function settleImport(): Promise<void> {
  return db.transaction('rw', db.imports, async () => {
    const row = await readImport();
    if (!row) return;
    const { hasUnwrittenSettings: _, ...settled } = row;
    await (row.state === 'undone' ? db.imports.delete('last') : db.imports.put(settled));
  });
}
