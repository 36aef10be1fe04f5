import type { StoredPaper } from '../store/rows';

/** A notification's words. */
export interface Notice {
  title: string;
  message: string;
}

/** The three best titles are enough to decide whether to look. */
const SHOWN_TITLES = 3;
const MAX_TITLE_LENGTH = 90;

/** What a delivery says: how many papers are new, and the best of them by votes. */
export function composeNotice(papers: StoredPaper[]): Notice {
  const best = papers.toSorted((a, b) => b.upvotes - a.upvotes).slice(0, SHOWN_TITLES);
  return {
    title: papers.length === 1 ? '1 new paper' : `${papers.length} new papers`,
    message: best.map((paper) => clip(paper.title)).join('\n'),
  };
}

function clip(title: string): string {
  return title.length > MAX_TITLE_LENGTH ? `${title.slice(0, MAX_TITLE_LENGTH - 1).toWellFormed()}…` : title;
}
