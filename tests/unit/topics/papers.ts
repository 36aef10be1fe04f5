import * as fc from 'fast-check';
import type { Paper } from '../../../lib/paper/paper.ts';

/** A paper of which a test names what it is about. */
export function makePaper(given: Partial<Paper> = {}): Paper {
  return {
    id: '2503.02130',
    source: 'hf',
    title: 'Title',
    abstract: '',
    authors: [],
    listedOn: '2026-03-05',
    upvotes: 0,
    keywords: [],
    ...given,
  };
}

/** Few words, so that they meet, in all the ways in which they are joined. */
const PIECES =
  'a agent agents agentic study studies pre training pretraining text to image Gödel llms 4 \uD835\uDC1C \u0301 ½'.split(
    ' ',
  );
const JOINTS = [' ', ' ', '-', '‑', ', ', "'s ", '. ', ''];

/** Texts made of those words. */
export const makeTexts = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...JOINTS)), { maxLength })
    .map((pieces) => pieces.flat().join(''));
const texts = makeTexts(12);

/** Papers of such texts. */
export const papers: fc.Arbitrary<Paper> = fc
  .record({
    title: texts,
    abstract: texts,
    authors: fc.array(texts, { maxLength: 3 }),
    keywords: fc.array(texts, { maxLength: 3 }),
    organization: fc.option(texts, { nil: undefined }),
  })
  .map(({ organization, ...given }) => makePaper({ ...given, ...(organization !== undefined && { organization }) }));
