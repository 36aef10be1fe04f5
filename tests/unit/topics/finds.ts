import type { Paper } from '../../../lib/paper/paper.ts';
import { TEXT_FIELDS } from '../../../lib/topics/fields.ts';
import { createSubject, matchesFilter } from '../../../lib/topics/match.ts';
import { parseFilter } from '../../../lib/topics/parse.ts';
import { makePaper } from './papers.ts';

type Mark = Parameters<typeof createSubject>[1];

/** Whether what was typed finds a paper, words among authors too. */
export function finds(typed: string, given: Partial<Paper>, mark?: Mark): boolean {
  return matchesFilter(parseFilter(typed), createSubject(makePaper(given), mark), TEXT_FIELDS);
}
