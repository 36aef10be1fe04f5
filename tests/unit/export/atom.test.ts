import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, it } from 'vitest';
import { writeAtom } from '../../../lib/export/atom';
import { toHtml } from '../../../lib/export/html-text';
import { makePaper, oddItems } from './papers';

const context = { title: 'Starred & <more>', now: Date.UTC(2026, 10, 24) };

describe('an Atom file', () => {
  it('is read by a feed parser', () => {
    const feed = parseFeed(writeAtom([{ paper: makePaper(), note: 'mine', tags: ['todo'] }], context));
    expect(feed.meta).toEqual({ type: 'atom', version: '1.0' });
    expect(feed.title).toBe('Starred & <more>');
    expect(feed.updated).toEqual(new Date(context.now));
    const [item] = feed.items;
    expect(item).toMatchObject({
      id: 'https://arxiv.org/abs/2501.12345',
      title: 'Attention Is Not All You Need',
      url: 'https://arxiv.org/abs/2501.12345',
      description: '<p>We show that it is not.</p><p>mine</p>',
      published: new Date(makePaper().publishedAt ?? 0),
    });
    expect(item?.authors.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Alan Turing']);
    expect(item?.categories.map(({ term }) => term)).toEqual(['todo', 'attention', 'transformers']);
  });

  it('has what RFC 4287 demands, for every paper', () => {
    const feed = parseFeed(writeAtom(oddItems, context));
    expect(feed.items.length).toBe(oddItems.length);
    expect(feed.items.filter((item) => !item.id || !item.updated)).toEqual([]);
    expect(new Set(feed.items.map((item) => item.id)).size).toBe(oddItems.length);
    expect(feed.authors.map(({ name }) => name)).toEqual(['Paperboy']);
  });

  it('shows titles and abstracts as they are read, not as markup', () => {
    const title = '<think> & ]]> <img src=x onerror=alert(1)> {b} É 😀';
    const text = writeAtom([{ paper: makePaper({ title, abstract: title }) }], context);
    // The parser takes entities in HTML for what they stand for; what it read is what a reader is to see.
    const [item] = parseFeed(text).items;
    expect([item?.title, item?.description]).toEqual([title, `<p>${title}</p>`]);
    const html = [...text.matchAll(/<!\[CDATA\[([^]*?)\]\]>/g)].map(([, content = '']) => content);
    expect(html.map((content) => content.replaceAll(/<\/?p>/g, ''))).toEqual([toHtml(title), toHtml(title)]);
  });

  it('has no markup in the words of a category', () => {
    const tags = ['<10B & "params"', 'a<b<c'];
    const text = writeAtom(
      [{ paper: makePaper({ keywords: ['x < y'], title: '<category term="a<b' }), tags }],
      context,
    );
    expect(parseFeed(text).items[0]?.categories.map(({ term }) => term)).toEqual([...tags, 'x < y']);
    expect(text.match(/<category [^\n]*/g)?.filter((line) => line.lastIndexOf('<') > 0)).toEqual([]);
  });

  it('holds no character that XML forbids', () => {
    const text = writeAtom(oddItems, { title: '\u0000\uD800\uFFFE', now: 0 });
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  });
});
