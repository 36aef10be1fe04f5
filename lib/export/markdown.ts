import { parseWebUrl } from '../paper/links';
import type { Paper } from '../paper/paper';
import { writeByline } from './byline';
import type { ExportContext, ExportItem, ExportWords } from './item';
import { toLine, toLines } from './plain-text';
import { findUrl } from './publication';

/** A list for people, in Markdown that GitHub, Obsidian and pandoc read alike. */
export function writeMarkdown(items: readonly ExportItem[], { title, words }: ExportContext): string {
  const heading = toMarkdown(title);
  const entries = items.map((item) => writeItem(item, words));
  return [...(heading === '' ? [] : [`# ${heading}\n`]), ...entries].join('\n').concat('\n');
}

/** `[Title](address)`, or the title alone where there is no address. */
export function writeLink(paper: Paper): string {
  const url = findUrl(paper);
  const title = toMarkdown(paper.title);
  return url === undefined ? title : `[${title}](${writeTarget(url)})`;
}

/**
 * Text as Markdown, one line: nothing in it is markup, a link, an image, HTML, an entity or a formula. Addresses and
 * `@names` are broken by a backslash too, which is not seen: some programs make links of them by themselves.
 */
export function toMarkdown(text: string): string {
  return toLine(text)
    .replaceAll(/[\\`*_{}[\]<>&~$|#^=]/g, String.raw`\$&`)
    .replaceAll(/:(?=\/\/)|(?<=\bwww)\.|@|(?<=\b(?:mailto|xmpp)):/gi, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`)
    .replace(/^[-+:]/, String.raw`\$&`);
}

function writeItem({ paper, note = '', tags = [] }: ExportItem, words: ExportWords): string {
  const links = [
    [words.code, paper.codeUrl],
    [words.project, paper.projectUrl],
  ].flatMap(([label, address = '']) => {
    const url = parseWebUrl(address);
    return url === undefined ? [] : [`[${label}](${writeTarget(url)})`];
  });
  const lines = [
    toMarkdown(writeByline(paper, words.moreAuthors)),
    toMarkdown(paper.summary ?? ''),
    links.join(' · '),
    tags.length > 0 ? `${words.tags} — ${tags.map(toMarkdown).join(', ')}` : '',
    toLines(note).length > 0 ? `${words.note} — ${toLines(note).map(toMarkdown).join('<br>')}` : '',
  ];
  return [`- ${writeLink(paper)}`, ...lines.filter((line) => line !== '').map((line) => `  - ${line}`)].join('\n');
}

/** A parsed address has no blank and no bracket but the round ones, which would end the link. */
function writeTarget(url: string): string {
  return url.replaceAll(/[()*_\\<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
