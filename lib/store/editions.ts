import { db } from './db';
import { readMarks } from './marks';
import type { Delivery, Mark, StoredPaper } from './rows';

/** Papers in the order they are shown, with what the user did to them. */
export interface MarkedPapers {
  papers: StoredPaper[];
  marks: Map<string, Mark>;
}

/** The editions that brought something, newest first. */
export async function readEditions(): Promise<Delivery[]> {
  const deliveries = await db.deliveries.reverse().toArray();
  return deliveries.filter((delivery) => delivery.paperCount > 0);
}

/** One edition, newest list first, within a list by votes: the order of the page and of the notification. */
export async function readEdition(date: string): Promise<MarkedPapers> {
  const papers = await db.papers.where('edition').equals(date).toArray();
  papers.sort((a, b) => compareText(b.listedOn, a.listedOn) || b.upvotes - a.upvotes || compareText(a.id, b.id));
  return { papers, marks: await readMarks(papers.map((paper) => paper.id)) };
}

/** Everything starred, the newest star first. A star whose paper is not stored is left out, not lost. */
export async function readStarred(): Promise<MarkedPapers> {
  const marks = await db.marks.where('starredAt').above(0).reverse().toArray();
  const papers = await db.papers.bulkGet(marks.map((mark) => mark.paperId));
  return {
    papers: papers.filter((paper) => paper !== undefined),
    marks: new Map(marks.map((mark) => [mark.paperId, mark])),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
