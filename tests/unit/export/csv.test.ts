import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../lib/export/csv';
import { HOSTILE_TEXTS, makePaper, oddItems } from './papers';

/** Strict: no stray quote, every row as long as the header. */
function readCsv(text: string): Record<string, string>[] {
  return parse(text, {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
    relax_quotes: false,
    relax_column_count: false,
  });
}

describe('a CSV file', () => {
  it('has a header and a row a paper, and ends its lines with CRLF', () => {
    const paper = makePaper({ title: 'A "quoted", title', organization: 'Org', codeUrl: 'https://github.com/a/b' });
    const text = writeCsv([{ paper, note: 'one\r\ntwo', tags: ['x', 'y'], starredAt: Date.UTC(2025, 1, 1) }]);
    expect(text.endsWith('"\r\n')).toBe(true);
    expect(readCsv(text)).toEqual([
      {
        id: '2501.12345',
        title: 'A "quoted", title',
        authors: 'Ada Lovelace; Alan Turing',
        organization: 'Org',
        published: '2025-01-24',
        listed: '2025-01-27',
        upvotes: '42',
        url: 'https://arxiv.org/abs/2501.12345',
        doi: '10.48550/arXiv.2501.12345',
        code: 'https://github.com/a/b',
        project: '',
        keywords: 'attention; transformers',
        tags: 'x; y',
        starred: '2025-02-01',
        summary: '',
        abstract: 'We show that it is not.',
        note: 'one\ntwo',
        citation_key: 'lovelace2025quoted-2501.12345',
      },
    ]);
  });

  it('is the header alone without papers, behind the mark by which Excel knows UTF-8', () => {
    expect(writeCsv([])).toMatch(/^\uFEFF"id","title",[^\r\n]*"citation_key"\r\n$/);
  });

  it('is read by a strict parser, whatever the papers hold', () => {
    expect(readCsv(writeCsv(oddItems)).map((row) => row['citation_key']).length).toBe(oddItems.length);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', ' =1', '\u202E=1', '\u0000=1', '=1\n+2', '＝1', '＠x'])(
    'has no formula where a text is %j',
    (text) => {
      const paper = makePaper({ title: text, abstract: text, authors: [text], keywords: [text], summary: text });
      const [row = {}] = readCsv(writeCsv([{ paper, note: text, tags: [text] }]));
      expect(row['title']).toMatch(/^'/);
      expect(Object.values(row).filter((cell) => /^[\s=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    },
  );

  it.each([';=1+1', 'a;@x', 'a;"=1', 'a;""+1', 'a\n=1', 'a\n"-1', ';;=1', 'a;＝1'])(
    'has no formula in a cell that begins within %j where lists have semicolons',
    (text) => {
      const paper = makePaper({ title: text, summary: text });
      const lines = writeCsv([{ paper, note: text }]).split(/\r?\n/);
      // As a spreadsheet reads it that takes commas for text: quotes mean something at the beginning of a cell only.
      const cells = lines.flatMap((line) => line.split(';')).map((cell) => cell.replace(/^"*/, ''));
      expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    },
  );

  it('leaves lists within a cell as they are', () => {
    const paper = makePaper({ title: 'On A+B; -C and x=y', authors: ['A', '-B'], keywords: [] });
    const [row] = readCsv(writeCsv([{ paper }]));
    expect(row).toMatchObject({ title: 'On A+B; -C and x=y', authors: 'A; -B' });
  });

  it('leaves other texts as they are', () => {
    const text = HOSTILE_TEXTS[0] ?? '';
    expect(readCsv(writeCsv([{ paper: makePaper({ title: text }) }]))[0]?.['title']).toBe(text);
  });
});
