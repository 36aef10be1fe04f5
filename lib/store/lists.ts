import type { Paper } from '../paper/paper';
import { db } from './db';
import { INDEX_TABLES, indexPapers } from './indexing';
import { matchPapers } from './match-papers';
import { ARCHIVE, WAITING, type StoredPaper } from './rows';

/** What a source answered for one day. */
export interface FetchedList {
  source: string;
  /** UTC day, `YYYY-MM-DD`. */
  day: string;
  /** Epoch milliseconds. */
  fetchedAt: number;
  papers: Paper[];
  droppedCount: number;
  /** What its new papers belong to: {@link WAITING} for a delivery where nothing else is said. */
  edition?: string;
}

/**
 * Stores one list and answers, once and for all, which of its papers were never seen: those are returned, waiting for
 * a delivery (unless the list names another edition). Known papers get newer votes and late fields. One that was removed
 * for its age was seen: it is stored again, and belongs to the archive. One transaction, in which all become findable
 * and are matched with the topics. It does not reach the user's tables.
 */
export async function saveList(list: FetchedList): Promise<StoredPaper[]> {
  const papers = [...new Map(list.papers.map((paper) => [paper.id, paper])).values()];
  const ids = papers.map((paper) => paper.id);
  return db.transaction('rw', [db.papers, db.lists, db.removed, db.matches, ...INDEX_TABLES], async () => {
    const [known, removed] = await Promise.all([readKnown(ids), readRemoved(ids)]);
    const merged = papers.map((paper) => {
      const look = removed.has(paper.id) ? { ...list, edition: ARCHIVE } : list;
      return { row: mergePaper(known.get(paper.id), paper, look), known: known.get(paper.id) };
    });
    const { rows, writeIndex } = await indexPapers(merged);
    await Promise.all([
      db.papers.bulkPut(rows),
      writeIndex(),
      matchPapers(rows),
      db.lists.put({
        source: list.source,
        day: list.day,
        fetchedAt: list.fetchedAt,
        paperIds: ids,
        droppedCount: list.droppedCount,
      }),
    ]);
    return rows.filter(({ id }) => !known.has(id) && !removed.has(id));
  });
}

/** With a cursor, which goes from one known paper to the next: of a new list there is hardly any. */
async function readKnown(paperIds: string[]): Promise<Map<string, StoredPaper>> {
  const known = await db.papers.where('id').anyOf(paperIds).toArray();
  return new Map(known.map((paper) => [paper.id, paper]));
}

async function readRemoved(paperIds: string[]): Promise<Set<string>> {
  return new Set(await db.removed.where('id').anyOf(paperIds).primaryKeys());
}

/**
 * A stored paper with what a list says of it now; a new one waits for a delivery
 * (unless another edition is named). One that only its record brought has
 * been seen, so that it is not new: the list merely tells its day.
 * A field that the newer answer lacks is kept: sources leave out what they cannot compute just now.
 */
export function mergePaper(
  known: StoredPaper | undefined,
  paper: Paper,
  list: Pick<FetchedList, 'fetchedAt' | 'edition'>,
): StoredPaper {
  const look: [number, number] = [list.fetchedAt, paper.upvotes];
  if (!known) return { ...paper, edition: list.edition ?? WAITING, votes: [look] };
  const { isUnlisted, ...rest } = known;
  const isEarlier = isUnlisted === true || paper.listedOn < known.listedOn;
  return {
    ...rest,
    ...paper,
    source: known.source,
    listedOn: isEarlier ? paper.listedOn : known.listedOn,
    abstract: paper.abstract || known.abstract,
    keywords: paper.keywords.length > 0 ? paper.keywords : known.keywords,
    authors: paper.authors.length > 0 ? paper.authors : known.authors,
    votes: [...known.votes, look],
  };
}

/** When each list of a source was last fetched, from a UTC day (`YYYY-MM-DD`) on: day to epoch milliseconds. */
export async function readFetchTimes(source: string, fromDay: string): Promise<Map<string, number>> {
  const lists = await db.lists.where('[source+day]').between([source, fromDay], [source, '\uffff']).toArray();
  return new Map(lists.map((list) => [list.day, list.fetchedAt]));
}
