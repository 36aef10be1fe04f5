import { parseWebUrl } from '../paper/links';
import { writeByline } from './byline';
import { toHtml } from './html-text';
import type { ExportItem } from './item';
import { toLine, toLines } from './plain-text';
import { findUrl } from './publication';

/** Papers as a message that has no addressee yet. Lines end with CRLF, as mail has them. */
export interface Mail {
  /** One line. */
  subject: string;
  text: string;
  html: string;
  /** What is left of a paper where there is little room. */
  headlines: Headline[];
  /** Says how many papers are left out. */
  more: MailWords['more'];
}

/** A title, one line, and where it can be read. */
export interface Headline {
  title: string;
  url: string | undefined;
}

/** What a message says of its own, in the language of whoever writes it. */
export interface MailWords {
  /** The subject of a message without a title. */
  papers: string;
  /** The link to a paper. */
  paper: string;
  /** The link to its code. */
  code: string;
  /** Says how many papers are left out. */
  more: (count: number) => string;
  /** Says how many authors are left out, after the last one that is not. */
  moreAuthors: (count: number) => string;
}

/** A message about these papers, in their order, as text and as HTML. The title becomes its subject. */
export function composeMail(items: readonly ExportItem[], title: string, words: MailWords): Mail {
  const subject = toLine(title) || words.papers;
  const headlines = items.map(({ paper }) => ({ title: toLine(paper.title), url: findUrl(paper) }));
  return {
    subject,
    text: [subject, ...items.map((item, index) => writeText(item, index, words))].join('\r\n\r\n').concat('\r\n'),
    html: writePage(subject, items, words),
    headlines,
    more: words.more,
  };
}

function writeText(item: ExportItem, index: number, words: MailWords): string {
  const [title, ...rest] = findLines(item, words);
  return [`${index + 1}. ${title?.text ?? ''}`, ...rest.map(({ text }) => `   ${text}`)].join('\r\n');
}

function writePage(subject: string, items: readonly ExportItem[], words: MailWords): string {
  const entries = items.map((item) => `<li>${findLines(item, words).map(writeParagraph).join('')}</li>`);
  return [
    '<!DOCTYPE html>',
    `<html><head><meta charset="utf-8"><title>${toHtml(subject)}</title></head><body>`,
    `<h1>${toHtml(subject)}</h1>`,
    `<ol>${entries.join('\r\n')}</ol>`,
    '</body></html>',
    '',
  ].join('\r\n');
}

interface Line {
  text: string;
  /** What the line is in HTML, where it is a link. */
  label?: string;
}

/** What is said about a paper, a line each; an address stands as itself in the text and behind its label in HTML. */
function findLines({ paper, note = '', tags = [] }: ExportItem, words: MailWords): Line[] {
  const url = findUrl(paper);
  const code = parseWebUrl(paper.codeUrl ?? '');
  const lines: Line[] = [
    { text: toLine(paper.title) },
    { text: writeByline(paper, words.moreAuthors) },
    { text: toLine(paper.summary ?? '') },
    ...toLines(note).map((text) => ({ text })),
    { text: tags.map(toLine).filter(Boolean).join(', ') },
    { text: url ?? '', label: words.paper },
    { text: code === url ? '' : (code ?? ''), label: words.code },
  ];
  return lines.filter(({ text }) => text !== '');
}

function writeParagraph({ text, label }: Line, index: number): string {
  if (label !== undefined) return `<p><a href="${toHtml(text)}">${toHtml(label)}</a></p>`;
  return index === 0 ? `<h2>${toHtml(text)}</h2>` : `<p>${toHtml(text)}</p>`;
}
