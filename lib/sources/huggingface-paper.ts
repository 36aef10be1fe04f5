import * as v from 'valibot';
import { readMoment } from '../paper/bounds';
import type { Paper } from '../paper/paper';
import { parseJson } from './error-text';
import { fetchText } from './http';
import { HUGGING_FACE_ID, readItem } from './huggingface-item';
import { readRefusal, readSurprise } from './refusal';

/** When a paper was put on a list, and when it was published: a UTC instant each. */
const Moments = v.object({ submittedOnDailyAt: v.optional(v.unknown()), publishedAt: v.optional(v.unknown()) });

/**
 * One paper by its id: `GET /api/papers/{id}` at `origin`, the `paper` of a list's item without the item round it.
 * Undefined where the source does not know it.
 * @throws SourceError
 */
export async function fetchPaper(id: string, origin: string): Promise<Paper | undefined> {
  const name = id.startsWith(`${HUGGING_FACE_ID}:`) ? id.slice(HUGGING_FACE_ID.length + 1) : id;
  const answer = await fetchText(`${origin}/api/papers/${encodeURIComponent(name)}`);
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw readRefusal(answer);
  const raw = parseJson(answer.body);
  const paper = readItem({ paper: raw }, guessDay(raw));
  if (paper?.id !== id) throw readSurprise(answer, `the paper ${name}`);
  return paper;
}

/** The day of the list that it stood on, else of its publication, else today: UTC, `YYYY-MM-DD`. */
function guessDay(raw: unknown): string {
  const moments = v.safeParse(Moments, raw);
  const { submittedOnDailyAt, publishedAt } = moments.success ? moments.output : {};
  const at = [submittedOnDailyAt, publishedAt].map(readInstant).find((moment) => moment !== undefined);
  return new Date(at ?? Date.now()).toISOString().slice(0, 10);
}

function readInstant(moment: unknown): number | undefined {
  return typeof moment === 'string' ? readMoment(Date.parse(moment)) : undefined;
}
