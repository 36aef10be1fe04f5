import { expect, vi } from 'vitest';
import { huggingFace } from '../../../lib/sources/huggingface';
import { SourceError } from '../../../lib/sources/source-error';

/** The day that is asked for. */
export const DAY = Temporal.PlainDate.from('2026-11-20');

/** Answers each request from a script, and keeps what was asked. */
export function serve(...answers: (() => Response | Promise<Response>)[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return (answers[asked.length - 1] ?? answers.at(-1)!)();
  });
  return asked;
}

/** An answer of JSON. */
export const json = (body: unknown, init?: ResponseInit) => () => new Response(JSON.stringify(body), init);
/** An item of a list. */
export const item = (id: string, more: object = {}) => ({ paper: { id, title: `Paper ${id}`, upvotes: 1, ...more } });

/** What asking for the list fails with. */
export async function failure(): Promise<SourceError> {
  const error: unknown = await huggingFace.list(DAY).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}
