import type { Paper } from '../paper/paper';
import { readTexts, type TextField } from './fields';
import type { Comparison, Filter } from './filter';
import { type FieldWords, findPhrase, readFieldWords } from './occurrences';

/** What the user did to a paper, as far as filters ask for it. */
interface AskedMark {
  starredAt?: number | undefined;
  readAt?: number | undefined;
}

/** A paper that filters are asked about. */
export interface Subject {
  paper: Paper;
  mark: AskedMark;
  /** The words of a field. They are read when they are first asked for, and kept: many topics ask about one paper. */
  readField(field: TextField): FieldWords;
}

/** Makes a paper ready for filters. Without a mark it is unread and not starred. */
export function createSubject(paper: Paper, mark: AskedMark = {}): Subject {
  const known = new Map<TextField, FieldWords>();
  const readField = (field: TextField): FieldWords => {
    let words = known.get(field);
    if (!words) known.set(field, (words = readFieldWords(readTexts(paper, field))));
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
    case 'id':
      return paper.id.toLowerCase().startsWith(filter.prefix.toLowerCase());
    case 'count':
      return holdsCount(filter.of === 'stars' ? paper.codeStars : paper.upvotes, filter.comparison, filter.value);
    case 'day':
      return filter.side === 'after' ? paper.listedOn >= filter.day : paper.listedOn < filter.day;
    case 'has':
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

/** Whether the answer changes when the user stars or reads a paper. */
export function dependsOnMarks(filter: Filter): boolean {
  if (filter.kind === 'not') return dependsOnMarks(filter.part);
  if (filter.kind === 'and' || filter.kind === 'or') return filter.parts.some(dependsOnMarks);
  return filter.kind === 'is';
}

/** What is not known compares with nothing: it is not 0. */
function holdsCount(count: number | undefined, comparison: Comparison, value: number): boolean {
  if (count === undefined) return false;
  switch (comparison) {
    case '<':
      return count < value;
    case '<=':
      return count <= value;
    case '=':
      return count === value;
    case '>=':
      return count >= value;
    case '>':
      return count > value;
  }
}
