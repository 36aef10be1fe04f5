import { parseArxivId } from '../paper/links';
import type { Paper } from '../paper/paper';
import { findAuthors } from './csl';
import { writeFamily, type Name } from './name';
import { toLine } from './plain-text';
import { findDate, findDoi, findUrl } from './publication';

/** APA names twenty authors; of more, the first nineteen and the last (Publication Manual, 7th edition, 9.8). */
const MAX_AUTHORS = 20;

/** A reference in the style of the APA, 7th edition, as plain text. The title is left as it is written. */
export function writeApa(paper: Paper): string {
  const authors = writeAuthors(findAuthors(paper));
  const arxivId = parseArxivId(paper.id);
  const title = toLine(paper.title) + (arxivId === undefined ? '' : ` (arXiv:${arxivId})`);
  const year = `(${findDate(paper)?.year ?? 'n.d.'})`;
  const doi = findDoi(paper);
  const address = doi === undefined ? findUrl(paper) : `https://doi.org/${doi}`;
  const who =
    authors === '' ? [`${endSentence(title)} ${year}.`] : [`${endSentence(authors)} ${year}.`, endSentence(title)];
  return [...who, arxivId && 'arXiv.', address].filter((part) => part).join(' ');
}

/** Two authors have a comma between them only where both are persons, whose names end with initials. */
function writeAuthors(authors: readonly Name[]): string {
  const names = authors.map(writeApaName);
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  if (names.length > MAX_AUTHORS) return `${names.slice(0, MAX_AUTHORS - 1).join(', ')}, … ${last}`;
  const comma = names.length === 2 && authors.some((author) => 'literal' in author) ? '' : ',';
  return `${names.slice(0, -1).join(', ')}${comma} & ${last}`;
}

function writeApaName(name: Name): string {
  if ('literal' in name) return name.literal;
  return [writeFamily(name), writeInitials(name.given), name.suffix].filter((part) => part).join(', ');
}

/** `Jean-Luc M.` becomes `J.-L. M.`; a small letter behind a hyphen has no initial (`Wen-tau` becomes `W.`). */
function writeInitials(given: string): string {
  const words = given.replaceAll(/\.(?=\p{L})/gu, '. ').split(' ');
  return words
    .map(writeInitial)
    .filter((initial) => initial !== '')
    .join(' ');
}

function writeInitial(word: string): string {
  const [first = '', ...rest] = word.split('-').map((part) => /\p{L}\p{M}*/u.exec(part)?.[0] ?? '');
  const initials = [first.toUpperCase(), ...rest.filter((letter) => /^\p{Lu}/u.test(letter))];
  return initials
    .filter((letter) => letter !== '')
    .map((letter) => `${letter}.`)
    .join('-');
}

function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
