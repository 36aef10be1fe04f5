import { db } from './db';
import { readMarks } from './marks';
import { readTopicsOf } from './matches';
import type { Delivery, Mark, StoredPaper } from './rows';

/** Papers in the order they are shown, with what the user did to them. */
export interface MarkedPapers {
  papers: StoredPaper[];
  marks: Map<string, Mark>;
  /** The topics that each paper belongs to; papers of none are not in it. */
  topicIds: Map<string, string[]>;
}

/** The editions that brought something, newest first. */
export async function readEditions(): Promise<Delivery[]> {
  const deliveries = await db.deliveries.reverse().toArray();
  return deliveries.filter((delivery) => delivery.paperCount > 0);
}

/** Whether there ever was a delivery. */
export async function hasDeliveries(): Promise<boolean> {
  return (await db.deliveries.count()) > 0;
}

/** One edition, newest list first, within a list by votes: the order of the page and of the notification. */
export async function readEdition(date: string): Promise<MarkedPapers> {
  const papers = await db.papers.where('edition').equals(date).toArray();
  papers.sort((a, b) => compareText(b.listedOn, a.listedOn) || b.upvotes - a.upvotes || compareText(a.id, b.id));
  const [marks, topicIds] = await Promise.all([readMarks(papers.map((paper) => paper.id)), readTopicsOf(papers)]);
  return { papers, marks, topicIds };
}

/** The papers of an edition that are neither read nor hidden: their ids. It reads no paper. */
export async function listUnread(date: string): Promise<string[]> {
  const ids = await db.papers.where('edition').equals(date).primaryKeys();
  const marks = await readMarks(ids);
  return ids.filter((id) => {
    const mark = marks.get(id);
    return mark?.readAt === undefined && mark?.hiddenAt === undefined;
  });
}

/** Everything starred, the newest star first. A star whose paper is not stored is left out, not lost. */
export async function readStarred(): Promise<MarkedPapers> {
  const marks = await db.marks.where('starredAt').above(0).reverse().toArray();
  const stored = await db.papers.bulkGet(marks.map((mark) => mark.paperId));
  const papers = stored.filter((paper) => paper !== undefined);
  return {
    papers,
    marks: new Map(marks.map((mark) => [mark.paperId, mark])),
    topicIds: await readTopicsOf(papers),
  };
}

/**
 * Papers by their ids, in that order; those that are not stored are left out. One transaction: who scrolls through a long
 * list waits for this, and to begin each of four costs more than what they read.
 */
export function readMarkedPapers(paperIds: string[]): Promise<MarkedPapers> {
  return db.transaction('r', [db.papers, db.marks, db.topics, db.matches], async () => {
    const [stored, marks] = await Promise.all([db.papers.bulkGet(paperIds), readMarks(paperIds)]);
    const papers = stored.filter((paper) => paper !== undefined);
    return { papers, marks, topicIds: await readTopicsOf(papers) };
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
