import type { Filter, PhraseFilter } from '../topics/filter';

/** A query in two parts: what it is about, to be compared by meaning, and what every answer must be like all the same. */
export interface Meant {
  phrase: string;
  rest: Filter;
}

/**
 * The words of a query that can be compared by meaning: those that are looked for everywhere, in titles or in abstracts.
 * Names, dates, figures and what is excluded stay as they were asked. Undefined where there are no such words.
 */
export function readMeant(filter: Filter): Meant | undefined {
  const parts = filter.kind === 'and' ? filter.parts : [filter];
  const said = parts.filter(isSaid);
  if (said.length === 0) return undefined;
  const rest = parts.filter((part) => !isSaid(part));
  return { phrase: said.map(writeWords).join(' '), rest: joinParts(rest) };
}

type Said = PhraseFilter | { kind: 'or'; parts: PhraseFilter[] };

/** Words, or several ways to say the same. */
function isSaid(filter: Filter): filter is Said {
  if (filter.kind === 'or') return filter.parts.every((part) => part.kind === 'phrase' && isSaid(part));
  return filter.kind === 'phrase' && (filter.field === undefined || ['title', 'abstract'].includes(filter.field));
}

/**
 * The words as they could be written in a sentence. What stands between *or*, which says nothing itself, makes no pair
 * with its neighbours: "world model" is another thing than a world or a model.
 */
function writeWords(filter: Said): string {
  if (filter.kind === 'or') return ['', ...filter.parts.map(writeWords), ''].join(' or ').trim();
  return filter.words.join(filter.isCompound ? '-' : ' ');
}

function joinParts(parts: Filter[]): Filter {
  const [first = { kind: 'all' }] = parts;
  return parts.length < 2 ? first : { kind: 'and', parts };
}
