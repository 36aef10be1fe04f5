import { parseArxivId } from '../paper/links';
import type { Paper } from '../paper/paper';
import { findAuthors, findKeywords } from './csl';
import type { ExportItem } from './item';
import { makeKey } from './key';
import { toLatex } from './latex-text';
import type { Name } from './name';
import { toLine } from './plain-text';
import { findDate, findDoi, findUrl } from './publication';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A `.bib` file, for BibTeX and for biber. */
export function writeBibtex(items: readonly ExportItem[]): string {
  return items.map((item) => `${writeEntry(item)}\n`).join('\n');
}

/**
 * One entry, with the fields that arXiv itself gives: `@misc` with `eprint` and `archivePrefix` (which biblatex takes
 * for `eprinttype`). An address stands as it is, but for braces that would end its field. The note stands in `annote`,
 * which no usual style prints: it is the user's own.
 */
export function writeEntry({ paper, note = '', tags = [] }: ExportItem): string {
  const arxivId = parseArxivId(paper.id);
  const date = findDate(paper);
  const fields: [string, string | undefined][] = [
    ['author', findAuthors(paper).map(writeBibtexName).join(' and ')],
    ['title', writeTitle(paper)],
    ['year', date && String(date.year).padStart(4, '0')],
    ['month', date && MONTHS[date.month - 1]],
    ['eprint', arxivId],
    ['archivePrefix', arxivId && 'arXiv'],
    ['doi', findDoi(paper)],
    ['url', findUrl(paper)?.replaceAll(/[{}\\]/g, encodeURIComponent)],
    ['abstract', toLatex(toLine(paper.abstract))],
    ['keywords', toLatex(findKeywords(paper, tags).join(', '))],
    ['annote', toLatex(toLine(note))],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value = '']) => writeField(name, value));
  return `@misc{${makeKey(paper)},\n${lines.join('')}}`;
}

/** The month is a macro, which the style spells out, so it stands without braces. */
function writeField(name: string, value: string): string {
  return `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`;
}

/** Styles write titles small: words with a capital inside (`LLaMA`, `GPT-4`) and single capitals keep theirs. */
function writeTitle(paper: Paper): string {
  const words = toLine(paper.title).split(' ');
  return words
    .map((word) => (/.\p{Lu}|^\P{L}*[B-Z]\P{L}*$/u.test(word) ? `{${toLatex(word)}}` : toLatex(word)))
    .join(' ');
}

/** `von Last, Jr, First`. Without braces BibTeX would split an organisation in words, and any name at an `and`. */
function writeBibtexName(name: Name): string {
  if ('literal' in name) return `{${toLatex(name.literal)}}`;
  const family = /\s\p{Ll}|^\p{Ll}\S*\s/u.test(name.family) ? `{${toLatex(name.family)}}` : protect(name.family);
  const last = name.particle === undefined ? family : `${toLatex(name.particle)} ${family}`;
  return [last, name.suffix, protect(name.given)].filter((part) => part !== undefined).join(', ');
}

function protect(part: string): string {
  return /,|(?:^|\s)and(?:\s|$)/i.test(part) ? `{${toLatex(part)}}` : toLatex(part);
}
