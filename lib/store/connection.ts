import { db } from './db';
import { NEWER } from './version';

/** What stands between the reader and what is stored. */
export type TroubleKind =
  /** A later version of Paperboy has written the database. */
  | 'newer'
  /** There is no room. */
  | 'full'
  /** It cannot be opened, or answers with an error. */
  | 'failed';

/**
 * Opens the database if it is not open, also where that has failed before. Rejects with what keeps it shut. Calls back
 * when the connection is lost: the database was deleted, changed by a later version, or closed by the browser.
 */
export async function connect(onLost?: () => void): Promise<void> {
  await db.open();
  if (onLost) db.once('close', onLost);
}

/** What an error of the database comes down to. */
export function nameTrouble(error: unknown): TroubleKind {
  const words = describeError(error);
  if (words.includes('QuotaExceeded')) return 'full';
  return words.includes(NEWER) ? 'newer' : 'failed';
}

/** The error that was first, in its own words: Dexie wraps what the browser says, sometimes twice. */
export function describeError(error: unknown): string {
  const inner = error instanceof Error ? (error as { inner?: unknown }).inner : undefined;
  return inner instanceof Error ? describeError(inner) : String(error);
}
