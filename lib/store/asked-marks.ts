import type { Subjects } from '../search/evaluate';
import { isOwnField, readOwnTexts, type OwnField } from '../topics/fields';
import type { Filter } from '../topics/filter';
import { readFieldWords } from '../topics/occurrences';
import { db } from './db';
import type { Mark } from './rows';

/** The marks that a filter asks for: of what it does not ask for there is nothing. */
interface AskedMarks {
  starred: string[];
  read: string[];
  noted: Mark[];
  tagged: Mark[];
}

/** Reads what a filter needs to know of marks, by their indexes. */
export async function readAskedMarks(filter: Filter): Promise<AskedMarks> {
  const asked = listAsked(filter);
  const [starred, read, noted, tagged] = await Promise.all([
    asked.has('starred') ? db.marks.where('starredAt').above(0).primaryKeys() : [],
    asked.has('unread') ? db.marks.where('readAt').above(0).primaryKeys() : [],
    asked.has('note') ? db.marks.where('note').above('').toArray() : [],
    asked.has('tag') ? db.marks.where('tags').above('').distinct().toArray() : [],
  ]);
  return { starred, read, noted, tagged };
}

function listAsked(filter: Filter): Set<OwnField | 'starred' | 'unread'> {
  if (filter.kind === 'is') return new Set([filter.what]);
  if (filter.kind === 'own') return new Set([filter.field]);
  if (filter.kind === 'has' && isOwnField(filter.what)) return new Set([filter.what]);
  if (filter.kind === 'not') return listAsked(filter.part);
  if (filter.kind !== 'and' && filter.kind !== 'or') return new Set();
  return new Set(filter.parts.flatMap((part) => [...listAsked(part)]));
}

/** The papers that have one of them: their ids. */
export function listMarked({ starred, read, noted, tagged }: AskedMarks): Set<string> {
  return new Set([...starred, ...read, ...[...noted, ...tagged].map((mark) => mark.paperId)]);
}

/** The same by the papers' numbers. Papers without one are not stored, and cannot be found. */
export function numberMarks(
  { starred, read, noted, tagged }: AskedMarks,
  numbers: ReadonlyMap<string, number>,
): Pick<Subjects, 'starred' | 'read' | 'own'> {
  const toNumbers = (ids: string[]): Set<number> => new Set(ids.flatMap((id) => numbers.get(id) ?? []));
  const toWords = (marks: Mark[], field: OwnField): Subjects['own'][OwnField] =>
    new Map(
      marks.flatMap((mark) => {
        const number = numbers.get(mark.paperId);
        return number === undefined ? [] : [[number, readFieldWords(readOwnTexts(mark, field))]];
      }),
    );
  return {
    starred: toNumbers(starred),
    read: toNumbers(read),
    own: { note: toWords(noted, 'note'), tag: toWords(tagged, 'tag') },
  };
}
