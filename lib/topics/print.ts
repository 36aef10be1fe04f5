import type { TextField } from './fields';
import type { Filter, OwnFilter, PhraseFilter } from './filter';

/** The text of a filter, with no more brackets and quotes than it needs. `parseFilter` makes the same filter of it. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'all':
      return '';
    case 'phrase':
    case 'own':
      return printPhrase(filter);
    case 'id':
      return `id:${/^[\w./:-]+$/.test(filter.prefix) ? filter.prefix : `"${filter.prefix}"`}`;
    case 'count':
      return `${filter.of}:${filter.comparison === '=' ? '' : filter.comparison}${filter.value}`;
    case 'day':
      return `${filter.side}:${filter.day}`;
    case 'has':
    case 'is':
      return `${filter.kind}:${filter.what}`;
    case 'not':
      return `-${printPart(filter.part, ['not', 'and', 'or'])}`;
    case 'and':
      return filter.parts.map((part) => printPart(part, ['or'])).join(' ');
    case 'or':
      return filter.parts.map((part) => printPart(part, [])).join(' OR ');
  }
}

/** A part, in brackets if it is of a kind that would otherwise be read as something else at its place. */
function printPart(part: Filter, bracketed: Filter['kind'][]): string {
  return bracketed.includes(part.kind) ? `(${printFilter(part)})` : printFilter(part);
}

function printPhrase({ field, words, isCompound }: PhraseFilter | OwnFilter): string {
  const text = words.join(isCompound ? '-' : ' ');
  return `${field ? `${field}:` : ''}${words.length > 1 && !isCompound ? `"${text}"` : text}`;
}

/** The filter for a field that has a name in it, such as an author's. A quote in it would end it, and is no word. */
export function printNamed(field: TextField, name: string): string {
  return `${field}:"${name.replaceAll(/["“”„]/g, ' ').trim()}"`;
}
