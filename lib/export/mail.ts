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
}

/** A title, one line, and where it can be read. */
export interface Headline {
  title: string;
  url: string | undefined;
}

/** A message about these papers, in their order, as text and as HTML. The title becomes its subject. */
export function composeMail(items: readonly ExportItem[], title: string): Mail {
  const subject = toLine(title) || 'Papers';
  const headlines = items.map(({ paper }) => ({ title: toLine(paper.title), url: findUrl(paper) }));
  return {
    subject,
    text: [subject, ...items.map(writeText)].join('\r\n\r\n').concat('\r\n'),
    html: writePage(subject, items),
    headlines,
  };
}

function writeText(item: ExportItem, index: number): string {
  const [title, ...rest] = findLines(item);
  return [`${index + 1}. ${title?.text ?? ''}`, ...rest.map(({ text }) => `   ${text}`)].join('\r\n');
}

function writePage(subject: string, items: readonly ExportItem[]): string {
  const entries = items.map((item) => `<li>${findLines(item).map(writeParagraph).join('')}</li>`);
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
function findLines({ paper, note = '', tags = [] }: ExportItem): Line[] {
  const url = findUrl(paper);
  const code = parseWebUrl(paper.codeUrl ?? '');
  const lines: Line[] = [
    { text: toLine(paper.title) },
    { text: writeByline(paper) },
    { text: toLine(paper.summary ?? '') },
    ...toLines(note).map((text) => ({ text })),
    { text: tags.map(toLine).filter(Boolean).join(', ') },
    { text: url ?? '', label: 'Read the paper' },
    { text: code === url ? '' : (code ?? ''), label: 'Code' },
  ];
  return lines.filter(({ text }) => text !== '');
}

function writeParagraph({ text, label }: Line, index: number): string {
  if (label !== undefined) return `<p><a href="${toHtml(text)}">${toHtml(label)}</a></p>`;
  return index === 0 ? `<h2>${toHtml(text)}</h2>` : `<p>${toHtml(text)}</p>`;
}
