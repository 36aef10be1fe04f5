import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { huggingFace } from '../../../lib/sources/huggingface';
import { SourceError } from '../../../lib/sources/source-error';
import { printFigure } from '../../figure';
import { byteChange, hostileItem, hostilePaper, hostileString } from './hostile-values';
import { LIMITS, FIRST, LAST, NEIGHBOUR_ROWS, expectText, expectGoodPaper } from './good-paper';

const DAY = Temporal.PlainDate.from('2026-11-20');
/** `npm run soak` tries this many times as many. */
const SCALE = process.env['PAPERBOY_SOAK'] === undefined ? 1 : 20;

/** Other values each time; with the seed that a run printed, the same again. */
const SEED = Number(process.env['PAPERBOY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`Hostile values from PAPERBOY_SEED=${SEED}.`);

const LONG_MS = 1_200_000;

const serve = (body: BodyInit, init?: ResponseInit): void => {
  vi.stubGlobal('fetch', async () => new Response(body, init));
};

/** Keys of an object's prototype, as keys of its own: JSON has no difference between them and others. */
const POISON = '"__proto__":{"polluted":1,"title":"x"},"constructor":{"prototype":{"polluted":1}}';

const good = new TextEncoder().encode(JSON.stringify([FIRST, LAST, { paper: { id: 'x', title: 'Ünïcödé 🙂' } }]));
const goodRecord = new TextEncoder().encode(JSON.stringify(FIRST.paper));
const status = fc.oneof({ weight: 6, arbitrary: fc.constant(200) }, fc.integer({ min: 201, max: 599 }));
const changes = fc.array(byteChange, { minLength: 1, maxLength: 2 });

/** An answer with a status that may forbid it a body. */
function serveStatus(code: number, body: BodyInit): void {
  const hasNoBody = [204, 205, 304].includes(code);
  serve(hasNoBody ? (null as unknown as BodyInit) : body, { status: code, headers: { Link: '<//x>; rel=next' } });
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const writePoisoned = (value: unknown): string =>
  isObject(value)
    ? `{${[POISON, ...Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}:${writePoisoned(field)}`)].join()}}`
    : JSON.stringify(value);

afterEach(() => vi.unstubAllGlobals());

describe('hostile answers', () => {
  it(
    'of any item keep their neighbours as they are, and bring only clean and bounded text',
    async () => {
      let kept = 0;
      const numRuns = 14_000 * SCALE;
      await fc.assert(
        fc.asyncProperty(hostileItem, fc.boolean(), async (item, isPoisoned) => {
          const json = isPoisoned ? writePoisoned(item) : JSON.stringify(item);
          serve(`[${JSON.stringify(FIRST)},${json},${JSON.stringify(LAST)}]`);
          const { papers, droppedCount } = await huggingFace.list(DAY);
          const others = papers.filter(({ id }) => id !== FIRST.paper.id && id !== LAST.paper.id);
          expect(papers.filter((paper) => !others.includes(paper))).toEqual(NEIGHBOUR_ROWS);
          expect(others.length + droppedCount).toBe(1);
          others.forEach(expectGoodPaper);
          kept += others.length;
        }),
        { numRuns, seed: SEED },
      );
      expect('polluted' in {}).toBe(false);
      // A harness whose items are all dropped would show nothing.
      expect(kept).toBeGreaterThan(numRuns / 4);
      printFigure(`${numRuns} hostile items: ${kept} kept clean, ${numRuns - kept} dropped`);
    },
    LONG_MS,
  );

  it(
    'of any bytes are a list of clean papers or an error in a few clean words',
    async () => {
      let errors = 0;
      const numRuns = 6_000 * SCALE;
      const message = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, hostileString);
      await fc.assert(
        fc.asyncProperty(changes, status, message, async (list, code, words) => {
          const bytes = list.reduce((all, change) => change(all), good);
          serveStatus(code, words === null ? bytes : JSON.stringify({ error: words }));
          try {
            (await huggingFace.list(DAY)).papers.forEach(expectGoodPaper);
          } catch (error) {
            if (!(error instanceof SourceError)) throw error;
            errors += 1;
            expectText(error.message, 300);
          }
        }),
        { numRuns, seed: SEED },
      );
      expect(errors).toBeGreaterThan(numRuns / 4);
      printFigure(`${numRuns} answers of broken bytes: ${errors} errors in words, ${numRuns - errors} lists`);
    },
    LONG_MS,
  );

  it(
    'of a single paper are that paper and clean, nothing, or an error in a few clean words',
    async () => {
      let kept = 0;
      const numRuns = 3_000 * SCALE;
      const id = FIRST.paper.id;
      const asked = hostilePaper.map((paper) => ({ ...paper, id }));
      const record = fc.oneof(
        hostilePaper.map((paper) => JSON.stringify(paper)),
        asked.map((paper) => JSON.stringify(paper)),
        asked.map(writePoisoned),
        changes.map((list) => list.reduce((all, change) => change(all), goodRecord)),
      );
      await fc.assert(
        fc.asyncProperty(record, status, async (body, code) => {
          serveStatus(code, body);
          try {
            const paper = await huggingFace.paper(id);
            expect(paper?.id).toBe(code === 404 ? undefined : id);
            if (paper) expectGoodPaper(paper);
            if (paper) kept += 1;
          } catch (error) {
            if (!(error instanceof SourceError)) throw error;
            expectText(error.message, 300);
          }
        }),
        { numRuns, seed: SEED },
      );
      expect('polluted' in {}).toBe(false);
      expect(kept).toBeGreaterThan(numRuns / 8);
      printFigure(`${numRuns} hostile records: ${kept} kept clean, ${numRuns - kept} refused`);
    },
    LONG_MS,
  );

  it('of a megabyte in every field are cut at the limits', async () => {
    const long = 'x'.repeat(1_000_000);
    const paper = { id: '2611.00007', title: long, summary: long, ai_summary: long, ai_keywords: [long] };
    serve(JSON.stringify([{ organization: { fullname: long }, paper: { ...paper, authors: [{ name: long }] } }]));
    const [kept] = (await huggingFace.list(DAY)).papers;
    expect([kept!.title, kept!.abstract, kept!.summary!, kept!.organization!].map((text) => text.length)).toEqual([
      LIMITS.title,
      LIMITS.abstract,
      LIMITS.summary,
      LIMITS.organization,
    ]);
    expect([...kept!.authors, ...kept!.keywords].map((text) => text.length)).toEqual([LIMITS.author, LIMITS.keyword]);
    expect(kept!.title.endsWith('…')).toBe(true);
  });

  it('that are an object with enormous keys are described in a line', async () => {
    serve(JSON.stringify({ ['\u202Ek'.repeat(100_000)]: 1 }));
    await expect(huggingFace.list(DAY)).rejects.toMatchObject({ message: expect.stringMatching(/^[^\u202E]{1,300}$/) });
  });
});
