import { SourceError } from '../sources/source-error';
import { describeError } from '../store/connection';
import type { Failure } from '../store/rows';

/** What Dexie and the browser call it. Requests that were broken off are source errors by now. */
const STORAGE_ERRORS = /Quota|Database|AbortError|UnknownError/i;

/** A failure as it is stored, from whatever was thrown. `now` in epoch milliseconds. */
export function describeFailure(error: unknown, now: number): Failure {
  if (error instanceof SourceError) {
    const retryAt = error.retryAfterSeconds === undefined ? undefined : now + error.retryAfterSeconds * 1000;
    const kind = error.kind === 'ahead' ? 'refused' : error.kind;
    return { kind, detail: error.message, ...(retryAt !== undefined && { retryAt }) };
  }
  const detail = describeError(error);
  return { kind: STORAGE_ERRORS.test(detail) ? 'storage' : 'internal', detail };
}
