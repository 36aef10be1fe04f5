import { clip } from './clip';
import { cleanName, cleanText } from './text';

/** Longer than anything real, in UTF-16 units and items; what exceeds it is cut, so that one item cannot fill the database. */
export const MAX_LENGTH = {
  title: 500,
  abstract: 20_000,
  name: 200,
  keyword: 100,
  authors: 5_000,
  keywords: 50,
};

/** More than anything real. A number of three hundred digits would fill the page. */
export const MAX_COUNT = 1e7;

/** arXiv began in August 1991. What lies far ahead is no date either. */
const FIRST_MOMENT = Date.UTC(1991, 7);
const LAST_MOMENT = Date.UTC(2100, 0);

/** Readable text of this length at most. Cut before it is cleaned too: the cleaning of a megabyte is work that nobody reads. */
export function readText(raw: string, maxLength: number): string {
  return clip(cleanText(clip(raw, 2 * maxLength)), maxLength);
}

/** The name of a person or of an organisation, readable and bounded. */
export function readName(raw: string): string {
  return clip(cleanName(clip(raw, 2 * MAX_LENGTH.name)), MAX_LENGTH.name);
}

/** Keywords in lower case, each once. */
export function readKeywords(raw: unknown[]): string[] {
  const keywords = raw
    .filter((keyword) => typeof keyword === 'string')
    .map((keyword) => readText(keyword, MAX_LENGTH.keyword).toLowerCase());
  return [...new Set(keywords)].filter((keyword) => keyword !== '').slice(0, MAX_LENGTH.keywords);
}

/** A moment (epoch milliseconds) in which a paper can have appeared; undefined for any other. */
export function readMoment(at: number): number | undefined {
  return at >= FIRST_MOMENT && at < LAST_MOMENT ? at : undefined;
}

/** Blanks, marks and variation selectors alone would be a row that cannot be seen. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}
