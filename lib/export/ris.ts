import { parseArxivId } from '../paper/links';
import { findAuthors, findKeywords } from './csl';
import type { ExportItem } from './item';
import { makeKey } from './key';
import { writeFamily, type Name } from './name';
import { toLine, toLines } from './plain-text';
import { findDate, findDoi, findUrl, writeDate } from './publication';

/** A RIS file. A preprint is unpublished work (`UNPB`): any other type would claim a journal or a publisher. */
export function writeRis(items: readonly ExportItem[]): string {
  return items.map(writeRecord).join('\r\n');
}

/** One field a line, each line as long as it is: programs disagree on what a second line means. */
function writeRecord({ paper, note = '', tags = [] }: ExportItem): string {
  const date = findDate(paper);
  const arxivId = parseArxivId(paper.id);
  const fields: [string, string | undefined][] = [
    ['TY', 'UNPB'],
    ['ID', makeKey(paper)],
    ['TI', toLine(paper.title)],
    ...findAuthors(paper).map((name): [string, string] => ['AU', writeRisName(name)]),
    ['PY', date && String(date.year).padStart(4, '0')],
    ['DA', writeDate(date).replaceAll('-', '/')],
    ['AB', toLine(paper.abstract)],
    ...findKeywords(paper, tags).map((word): [string, string] => ['KW', word]),
    ['PB', arxivId && 'arXiv'],
    ['AN', arxivId && `arXiv:${arxivId}`],
    ['DO', findDoi(paper)],
    ['UR', findUrl(paper)],
    ...toLines(note).map((line): [string, string] => ['N1', line]),
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

/**
 * `Last, First, Suffix`, with the particle before the last name. A name that has no parts ends with a comma, which is
 * how programs know that all of it is the last name; a comma inside would split it.
 */
function writeRisName(name: Name): string {
  if ('literal' in name) return `${toLine(name.literal.replaceAll(',', ' '))},`;
  return [writeFamily(name), name.given, name.suffix].filter((part) => part !== undefined).join(', ');
}
