import { SourceError } from '../sources/source-error';
import type { Failure } from '../store/rows';

/** A failure as it is stored, from whatever was thrown. `now` in epoch milliseconds. */
export function describeFailure(error: unknown, now: number): Failure {
  if (error instanceof SourceError) {
    const retryAt = error.retryAfterSeconds === undefined ? undefined : now + error.retryAfterSeconds * 1000;
    const kind = error.kind === 'ahead' ? 'refused' : error.kind;
    return { kind, detail: error.message, ...(retryAt !== undefined && { retryAt }) };
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: detail.includes('Quota') || detail.includes('Database') ? 'storage' : 'internal', detail };
}
