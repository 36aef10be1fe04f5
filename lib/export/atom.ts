import { Feed } from 'feed';
import { parseArxivId } from '../paper/links';
import { findKeywords } from './csl';
import { toHtml } from './html-text';
import type { ExportContext, ExportItem } from './item';
import { toLine, toLines } from './plain-text';
import { findUrl } from './publication';

/** An Atom feed (RFC 4287). Its id follows from its title, so that the next export of the same list is the same feed. */
export function writeAtom(items: readonly ExportItem[], { title, now }: Omit<ExportContext, 'words'>): string {
  const name = toLine(title);
  const feed = new Feed({
    id: makeId('feed', name),
    title: name,
    updated: new Date(now),
    // Every entry needs an author; where a paper has none, the feed's stands for it.
    author: { name: 'Paperboy' },
    generator: 'Paperboy',
  });
  for (const item of items) addEntry(feed, item);
  return `${escapeCategories(feed.atom1())}\n`;
}

/** In attributes the library leaves a `<` as it is, which is no XML; written as an entity before, its `&` would be escaped. */
function escapeCategories(atom: string): string {
  return atom.replaceAll(/(?<=<category [^\n]*)</g, '&lt;');
}

/** Titles and summaries are HTML in the library's feeds, and it leaves the escaping to its caller. */
function addEntry(feed: Feed, { paper, note = '', tags = [] }: ExportItem): void {
  const url = findUrl(paper);
  // Not any address: two papers may share a project's page.
  const id = url !== undefined && parseArxivId(paper.id) ? url : makeId('paper', paper.id);
  const published = new Date(paper.publishedAt ?? Date.parse(paper.listedOn));
  const day = Number.isNaN(published.getTime()) ? new Date(0) : published;
  const text = toLine(paper.abstract || (paper.summary ?? ''));
  const paragraphs = [text, ...toLines(note)].filter((line) => line !== '').map((line) => `<p>${toHtml(line)}</p>`);
  feed.addItem({
    id,
    title: toHtml(toLine(paper.title)),
    link: url ?? id,
    description: paragraphs.join(''),
    date: day,
    published: day,
    author: paper.authors.map((author) => ({ name: toLine(author) })).filter((author) => author.name !== ''),
    category: findKeywords(paper, tags).map((word) => ({ name: word, term: word })),
  });
}

/** A tag URI (RFC 4151), for what has no address of its own. */
function makeId(kind: 'feed' | 'paper', name: string): string {
  return `tag:paperboy.example,2026:${kind}/${encodeURIComponent(name.toWellFormed())}`;
}
