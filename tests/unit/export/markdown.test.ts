import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../lib/export/html-text';
import { toMarkdown, writeMarkdown } from '../../../lib/export/markdown';
import { toLine } from '../../../lib/export/plain-text';
import { HOSTILE_TEXTS, makePaper, oddItems } from './papers';
import { GERMAN } from './words';

const context = { title: 'Starred', now: 0, words: GERMAN };

/** As GitHub renders it, with HTML let through: if a text can smuggle any, it is seen. */
function render(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

describe('a Markdown file', () => {
  it('is a list with links, authors and what the user wrote', () => {
    const paper = makePaper({
      summary: 'Short.',
      codeUrl: 'https://github.com/a/b_(c)',
      projectUrl: 'https://a.example/',
    });
    expect(writeMarkdown([{ paper, note: 'one\ntwo', tags: ['x'] }], context)).toBe(`# Starred

- [Attention Is Not All You Need](https://arxiv.org/abs/2501.12345)
  - Ada Lovelace, Alan Turing · 2025-01-24
  - Short.
  - [Code](https://github.com/a/b%5F%28c%29) · [Projekt](https://a.example/)
  - Schlagwörter — x
  - Notiz — one<br>two
`);
  });

  it('says how many more authors there are', () => {
    const authors = Array.from({ length: 664 }, (_, index) => `Author ${index}`);
    expect(writeMarkdown([{ paper: makePaper({ authors }) }], context)).toContain('Author 9 und 654 weitere ·');
  });

  it('has only its own links, and no image and no HTML of others', () => {
    const html = render(writeMarkdown(oddItems, context));
    const tags = new Set(html.match(/<[a-z]+/g));
    expect([...tags].toSorted()).toEqual(['<a', '<br', '<h', '<li', '<p', '<ul'].filter((tag) => tags.has(tag)));
    expect(
      [...html.matchAll(/href="([^"]*)"/g)].filter(
        ([, url = '']) => !/^https:\/\/(?:arxiv\.org|huggingface\.co)\//.test(url),
      ),
    ).toEqual([]);
  });
});

describe('text in Markdown', () => {
  it.each([
    ...HOSTILE_TEXTS,
    '- item',
    '1. item',
    '1) item',
    '> quote',
    '# heading',
    'a\\',
    '&copy;',
    '[ref]: https://x.example',
    '***',
    'mailto:a@b.example',
    'HTTPS://X.EXAMPLE',
    'WWW.x.example',
    '[^1]',
    '- [ ] todo',
    ':::note',
    '+++',
  ])('reads as %j', (text) => {
    const line = toLine(text);
    expect(render(toMarkdown(text))).toBe(line === '' ? '' : `<p>${toHtml(line).replaceAll('&#39;', "'")}</p>`);
  });
});
