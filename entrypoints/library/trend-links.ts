import type { Bin } from '../../lib/trends/bins';

/** The library with a filter in its search. */
export function linkQuery(query: string): string {
  return `/library.html?q=${encodeURIComponent(query)}`;
}

/** The library with one paper open. */
export function linkPaper(id: string): string {
  return `/library.html?paper=${encodeURIComponent(id)}`;
}

/** The filter for the lists of a stretch. */
export function writeBin({ from, to }: Bin): string {
  return `after:${from} before:${to}`;
}

/** A field that must have these words. A quote inside would end the words, and is none: punctuation is not searched. */
export function writeField(field: 'org' | 'author' | 'keyword', words: string): string {
  return `${field}:"${words.replaceAll(/["\\]/g, ' ')}"`;
}
