import { describe, expect, it } from 'vitest';
import type { StoredPaper } from '../../../lib/store/rows';
import { formatEdition } from '../../start/edition';

const makePaper = (change: Partial<StoredPaper>): StoredPaper => ({
  id: '2611.00001',
  source: 'hf',
  title: 'On Paper Rounds',
  abstract: '',
  authors: ['Ada Example'],
  listedOn: '2026-11-24',
  upvotes: 7,
  keywords: [],
  edition: '2026-11-24',
  votes: [],
  ...change,
});

describe('an edition on paper', () => {
  it('has a line a paper: votes, title, authors, each in its column', () => {
    const lines = formatEdition([
      makePaper({ upvotes: 1234 }),
      makePaper({ title: 'Of Bicycles', authors: ['B. One', 'C. Two', 'D. Three', 'E. Four'] }),
    ]);
    expect(lines[0]).toMatch(/^ {2}1234 {2}On Paper Rounds {2,}Ada Example$/);
    expect(lines[1]).toMatch(/^ {5}7 {2}Of Bicycles {2,}B\. One, C\. Two \+2$/);
    expect(lines[0]?.indexOf('Ada Example')).toBe(lines[1]?.indexOf('B. One'));
  });

  it('cuts what is too long, and shows that it did', () => {
    const [line = ''] = formatEdition([makePaper({ title: 'x'.repeat(500), authors: ['y'.repeat(500), 'z', 'z'] })]);
    expect(line).toMatch(/x… {2}y+… \+1$/);
    expect(line.length).toBeLessThan(120);
  });

  it('names the list only where there are several', () => {
    const today = makePaper({});
    const before = makePaper({ listedOn: '2026-11-23' });
    expect(formatEdition([today])).toHaveLength(1);
    expect(formatEdition([today, before, before])).toMatchObject([
      'List of 2026-11-24',
      expect.any(String),
      'List of 2026-11-23',
      expect.any(String),
      expect.any(String),
    ]);
  });
});
