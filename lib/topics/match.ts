import type { Paper } from '../paper/paper';
import { isOwnField, readOwnTexts, readTexts, type OwnField, type TextField } from './fields';
import type { Comparison, Filter } from './filter';
import { type FieldWords, findPhrase, readFieldWords } from './occurrences';

/** What the user did to a paper, as far as filters ask for it. */
interface AskedMark {
  starredAt?: number | undefined;
  readAt?: number | undefined;
  note?: string | undefined;
  tags?: readonly string[] | undefined;
}

/** A paper that filters are asked about. */
export interface Subject {
  paper: Paper;
  mark: AskedMark;
  /** The words of a field. They are read when they are first asked for, and kept: many topics ask about one paper. */
  readField(field: TextField | OwnField): FieldWords;
}

/** Makes a paper ready for filters. Without a mark it is unread, not starred, and nothing is written to it. */
export function createSubject(paper: Paper, mark: AskedMark = {}): Subject {
  const known = new Map<TextField | OwnField, FieldWords>();
  const readField = (field: TextField | OwnField): FieldWords => {
    let words = known.get(field);
    if (!words) {
      words = readFieldWords(isOwnField(field) ? readOwnTexts(mark, field) : readTexts(paper, field));
      known.set(field, words);
    }
    return words;
  };
  return { paper, mark, readField };
}

/**
 * Whether a paper is one that a filter asks for. The plain definition: whatever finds papers faster finds these.
 * `fields` is where a phrase looks that names no field.
 */
export function matchesFilter(filter: Filter, subject: Subject, fields: readonly TextField[]): boolean {
  const { paper, mark } = subject;
  switch (filter.kind) {
    case 'all':
      return true;
    case 'phrase': {
      const places = filter.field ? [filter.field] : fields;
      return places.some((field) => findPhrase(subject.readField(field), filter).length > 0);
    }
    case 'own':
      return findPhrase(subject.readField(filter.field), filter).length > 0;
    case 'id':
      return paper.id.toLowerCase().startsWith(filter.prefix.toLowerCase());
    case 'count':
      return holdsCount(filter.of === 'stars' ? paper.codeStars : paper.upvotes, filter.comparison, filter.value);
    case 'day':
      return filter.side === 'after' ? paper.listedOn >= filter.day : paper.listedOn < filter.day;
    case 'has':
      if (isOwnField(filter.what)) return readOwnTexts(mark, filter.what).length > 0;
      return (filter.what === 'code' ? paper.codeUrl : paper.projectUrl) !== undefined;
    case 'is':
      return filter.what === 'starred' ? mark.starredAt !== undefined : mark.readAt === undefined;
    case 'not':
      return !matchesFilter(filter.part, subject, fields);
    case 'and':
      return filter.parts.every((part) => matchesFilter(part, subject, fields));
    case 'or':
      return filter.parts.some((part) => matchesFilter(part, subject, fields));
  }
}

/** Whether the answer changes when the user stars or reads a paper, or writes to it. */
export function dependsOnMarks(filter: Filter): boolean {
  if (filter.kind === 'not') return dependsOnMarks(filter.part);
  if (filter.kind === 'and' || filter.kind === 'or') return filter.parts.some(dependsOnMarks);
  return filter.kind === 'is' || filter.kind === 'own' || (filter.kind === 'has' && isOwnField(filter.what));
}

/** What each comparison says of two numbers. */
export const COMPARE: Record<Comparison, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
};

/** What is not known compares with nothing: it is not 0. */
function holdsCount(count: number | undefined, comparison: Comparison, value: number): boolean {
  return count !== undefined && COMPARE[comparison](count, value);
}
