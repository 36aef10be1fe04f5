import { clipLine, describeBody, parseJson, readErrorText } from './error-text';
import type { HttpAnswer } from './http';
import { readResetSeconds, readRetryAfterSeconds } from './rate-limit';
import { SourceError } from './source-error';

/** The error that an answer of another status than 200 is. */
export function readRefusal({ status, headers, body }: HttpAnswer): SourceError {
  const text = `${status}: ${readErrorText(headers, body)}`;
  const retryAfterSeconds = readRetryAfterSeconds(headers, Date.now());
  if (status === 429) return new SourceError('rate-limit', text, readResetSeconds(headers) ?? retryAfterSeconds);
  // Every answer says when the window ends: only a refused one has to wait for that.
  if (status >= 500) return new SourceError('server', text, retryAfterSeconds);
  return new SourceError('refused', text);
}

/** The error that a good answer is which says something else than was asked for. */
export function readSurprise({ body }: HttpAnswer, expected: string): SourceError {
  const value = parseJson(body);
  const what = value === undefined ? describeBody(body) : describeValue(value);
  return new SourceError('unreadable', `${expected} was expected, ${what} came`);
}

function describeValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `the value ${describeBody(String(value))}`;
  return `an object with the keys ${clipLine(Object.keys(value).slice(0, 5).join(', ')) || '(none)'}`;
}
