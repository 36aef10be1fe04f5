import { parseJson } from './error-text';
import { fetchText, type HttpAnswer } from './http';
import { HUGGING_FACE_ID, readItem } from './huggingface-item';
import { fetchPaper } from './huggingface-paper';
import { readAllowance } from './rate-limit';
import { readRefusal, readSurprise } from './refusal';
import type { Source, SourceList } from './source';
import { SourceError } from './source-error';

const ORIGIN = 'https://huggingface.co';

/** The most the source gives at once; without it a busy day is cut at 50. */
const PAGE_SIZE = 100;

/** No day has had more than two pages. A source that always names a next one must not keep us for ever. */
const MAX_PAGES = 5;

/** Hugging Face Daily Papers: the lists of `GET /api/daily_papers?date=…`, page by page. */
export const huggingFace: Source = {
  id: HUGGING_FACE_ID,
  name: 'Hugging Face Daily Papers',
  list: (day) => listDay(day.toString()),
  paper: (id) => fetchPaper(id, ORIGIN),
};

async function listDay(day: string): Promise<SourceList> {
  const list: SourceList = { papers: [], droppedCount: 0, requestCount: 0 };
  const seen = new Set<string>();
  let url: string | undefined = `${ORIGIN}/api/daily_papers?date=${day}&limit=${PAGE_SIZE}`;
  while (url !== undefined && list.requestCount < MAX_PAGES) {
    const answer: HttpAnswer = await fetchText(url);
    list.requestCount += 1;
    const items = readEnvelope(answer, day);
    const allowance = readAllowance(answer.headers);
    if (allowance) list.allowance = allowance;
    for (const item of items) {
      const paper = readItem(item, day);
      if (!paper) list.droppedCount += 1;
      else if (!seen.has(paper.id)) list.papers.push(paper);
      if (paper) seen.add(paper.id);
    }
    // Votes change while pages are fetched, so a paper may stand on two of them; and an empty page is the end.
    url = items.length === 0 ? undefined : readNextUrl(answer.headers);
  }
  return list;
}

/** The bare array that a good answer is. */
function readEnvelope(answer: HttpAnswer, day: string): unknown[] {
  if (answer.status !== 200) throw readListRefusal(answer, day);
  const body = parseJson(answer.body);
  if (Array.isArray(body)) return body;
  throw readSurprise(answer, `a list of papers for ${day}`);
}

function readListRefusal(answer: HttpAnswer, day: string): SourceError {
  const refusal = readRefusal(answer);
  // Our clock runs ahead of the source's, or its day has not turned: nothing is wrong with anybody.
  if (answer.status === 400 && isRecent(day)) return new SourceError('ahead', refusal.message);
  return refusal;
}

function isRecent(day: string): boolean {
  const today = Temporal.Instant.fromEpochMilliseconds(Date.now()).toZonedDateTimeISO('UTC').toPlainDate();
  return Temporal.PlainDate.compare(day, today.subtract({ days: 2 })) > 0;
}

/** Longer than any that names a few pages: what is looked for in it takes the square of its length at worst. */
const MAX_LINK = 4_000;

/** The next page as the `Link` header names it, if it is one of this source's. */
function readNextUrl(headers: Headers): string | undefined {
  const link = headers.get('Link')?.slice(0, MAX_LINK) ?? '';
  const target = /<([^<>]*)>\s*;[^,]*\brel="?next\b/.exec(link)?.[1];
  const url = target === undefined ? null : URL.parse(target, ORIGIN);
  return url?.origin === ORIGIN && url.pathname === '/api/daily_papers' ? url.href : undefined;
}
