import { parseArxivId } from '../paper/links';
import type { Paper } from '../paper/paper';
import type { ExportItem } from './item';
import { makeKey } from './key';
import { splitName, type Name } from './name';
import { toLine, toLines } from './plain-text';
import { findDate, findDoi, findUrl } from './publication';

/** A name as CSL has it. */
export type CslName = { literal: string } | CslPersonName;

interface CslPersonName {
  family: string;
  given: string;
  'non-dropping-particle'?: string;
  suffix?: string;
}

/** The fields of CSL-JSON 1.0.2 that a preprint needs (docs.citationstyles.org, csl-data.json). */
export interface CslItem {
  id: string;
  'citation-key': string;
  /** What CSL calls a preprint. */
  type: 'article';
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': [[number, number, number]] };
  abstract?: string;
  keyword?: string;
  note?: string;
  DOI?: string;
  URL?: string;
  publisher?: string;
  number?: string;
}

/** CSL-JSON: an array of items, read by pandoc, Zotero and every CSL processor. */
export function writeCsl(items: readonly ExportItem[]): string {
  return `${JSON.stringify(items.map(makeCsl), undefined, 2)}\n`;
}

/** A paper as CSL-JSON. Fields that are not known are absent. */
export function makeCsl({ paper, note = '', tags = [] }: ExportItem): CslItem {
  const key = makeKey(paper);
  const authors = findAuthors(paper).map(writeCslName);
  const date = findDate(paper);
  return {
    id: key,
    'citation-key': key,
    type: 'article',
    title: toLine(paper.title),
    ...(authors.length > 0 && { author: authors }),
    ...(date && { issued: { 'date-parts': [[date.year, date.month, date.day]] } }),
    ...withText('abstract', toLine(paper.abstract)),
    ...withText('keyword', findKeywords(paper, tags).join(', ')),
    ...withText('note', toLines(note).join('\n')),
    ...withText('DOI', findDoi(paper)),
    ...withText('URL', findUrl(paper)),
    ...makeArchive(paper),
  };
}

/** The names of the authors in their parts; names without any text are left out. */
export function findAuthors(paper: Paper): Name[] {
  return paper.authors.filter((author) => toLine(author) !== '').map(splitName);
}

/** The paper's keywords and the user's tags, each once and without the comma that separates them. */
export function findKeywords(paper: Paper, tags: readonly string[]): string[] {
  const words = [...tags, ...paper.keywords].map((word) => toLine(word.replaceAll(/[,;]/g, ' ')));
  return [...new Set(words)].filter((word) => word !== '');
}

/** Without `archive`: the style of the APA prints it after the publisher, and it is the same. */
function makeArchive(paper: Paper): Pick<CslItem, 'publisher' | 'number'> {
  const arxivId = parseArxivId(paper.id);
  return arxivId === undefined ? {} : { publisher: 'arXiv', number: `arXiv:${arxivId}` };
}

function writeCslName(name: Name): CslName {
  if ('literal' in name) return name;
  const { particle, ...rest } = name;
  return particle === undefined ? rest : { ...rest, 'non-dropping-particle': particle };
}

function withText<K extends string>(key: K, text: string | undefined): Partial<Record<K, string>> {
  return text ? ({ [key]: text } as Record<K, string>) : {};
}
