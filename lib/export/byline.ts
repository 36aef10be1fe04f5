import type { Paper } from '../paper/paper';
import { toLine } from './plain-text';
import { findDate, writeDate } from './publication';

/** Papers with hundreds of authors exist; a reader wants to know the first ones and how many there are. */
const SHOWN_AUTHORS = 10;

/**
 * Authors and date in a line, for people: `A, B and 662 more · 2025-01-24`. `sayMore` says how many more there are, in the
 * language of whoever writes it.
 */
export function writeByline(paper: Paper, sayMore: (count: number) => string): string {
  const authors = paper.authors.map(toLine).filter((author) => author !== '');
  const more = authors.length - SHOWN_AUTHORS;
  const shown = authors.slice(0, SHOWN_AUTHORS).join(', ') + (more > 0 ? ` ${sayMore(more)}` : '');
  return [shown, writeDate(findDate(paper))].filter((part) => part !== '').join(' · ');
}
