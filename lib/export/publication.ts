import { makeLinks, parseArxivId, parseWebUrl } from '../paper/links';
import type { Paper } from '../paper/paper';

/** A day in UTC; the month counts from 1. */
export interface PublicationDate {
  year: number;
  month: number;
  day: number;
}

/** The day the first version appeared or, where that is not known, the day it was first listed. */
export function findDate(paper: Paper): PublicationDate | undefined {
  const at = new Date(paper.publishedAt ?? Date.parse(paper.listedOn));
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1 || at.getUTCFullYear() > 9999) return undefined;
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** The date as `YYYY-MM-DD`, or an empty text. */
export function writeDate(date: PublicationDate | undefined): string {
  if (date === undefined) return '';
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/** arXiv registers a DOI for every paper, those of the old style too (info.arxiv.org/help/doi.html). */
export function findDoi(paper: Paper): string | undefined {
  const arxivId = parseArxivId(paper.id);
  return arxivId === undefined ? undefined : `10.48550/arXiv.${arxivId}`;
}

/** The address a paper is cited by: its page at arXiv, else at its source, else of its project or code. */
export function findUrl(paper: Paper): string | undefined {
  // A lone surrogate, as an imported file may bring it, would make `encodeURIComponent` throw.
  const links = makeLinks(paper.id.toWellFormed());
  const candidates = [links.abstract, links.huggingFace, paper.projectUrl, paper.codeUrl];
  return candidates.map((url) => parseWebUrl(url ?? '')).find((url) => url !== undefined);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
