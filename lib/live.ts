import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { checkForLoss, onLossKnown } from './loss';
import { connect, describeError, nameTrouble, type TroubleKind } from './store/connection';
import { onOwnChange } from './store/own-changes';
import { askForExchange } from './travel';

/** What is wrong with the database, in kinds that the page has words for. */
export interface Trouble {
  /**
   * `blocked`: opening does not end, because a page of an earlier version does not let go of the database, or somebody
   * else waits for that. `outdated`: the connection was lost while somebody was typing, so that the page did not begin
   * again by itself. `lost`: the database has gone, and the reader does not know yet.
   */
  kind: TroubleKind | 'blocked' | 'outdated' | 'lost';
  /** What the browser said. English, technical; may be empty. */
  detail: string;
}

/** Shown in words wherever papers are, so that a broken database never looks like an empty one. */
export const databaseTrouble = signal<Trouble | undefined>(undefined);

/** Puts a failed read or write of the database in sight. */
export function reportDatabaseError(error: unknown): void {
  databaseTrouble.value = { kind: nameTrouble(error), detail: describeError(error) };
}

/** Puts a failure of the database in sight, or takes an earlier one away. Returns whether it went well. */
export async function reportOutcome(access: Promise<unknown>): Promise<boolean> {
  try {
    await access;
    const kind = databaseTrouble.peek()?.kind;
    // These two do not end with one success.
    if (kind !== 'outdated' && kind !== 'lost') databaseTrouble.value = undefined;
    return true;
  } catch (error) {
    reportDatabaseError(error);
    return false;
  }
}

/** Opening takes a few milliseconds, on a slow disk that other programs use perhaps a second. */
const PATIENCE_MS = 3000;

/**
 * Opens the database and watches over the connection, for as long as the page lives. Live queries say nothing of a
 * database that is shut, by whatever reason: this does. What is marked meanwhile will travel.
 */
export function watchDatabase(): void {
  onOwnChange(() => void askForExchange());
  const waiting = setTimeout(() => {
    databaseTrouble.value = { kind: 'blocked', detail: '' };
  }, PATIENCE_MS);
  void reportOutcome(open()).finally(() => clearTimeout(waiting));
}

async function open(): Promise<void> {
  // Whoever closes the connection is still at it.
  await connect(() => setTimeout(() => void recover()));
  if (!(await checkForLoss())) return;
  databaseTrouble.value = { kind: 'lost', detail: '' };
  onLossKnown(() => {
    if (databaseTrouble.peek()?.kind === 'lost') databaseTrouble.value = undefined;
  });
}

/** What the page shows may not be so any more. It begins again, but never under somebody who is typing. */
async function recover(): Promise<void> {
  if (!(await reportOutcome(connect()))) return;
  if (document.activeElement?.matches('input, textarea')) databaseTrouble.value = { kind: 'outdated', detail: '' };
  else location.reload();
}

/** Calls back with a query's answer, now and whenever its rows change. Returns how to stop. */
export function followLive<T>(query: () => Promise<T>, onAnswer: (answer: T) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: onAnswer, error: reportDatabaseError });
  return () => subscription.unsubscribe();
}

/**
 * A query that answers again whenever its rows change, whichever page or worker changed them.
 * `makeQuery` reads the signals that it depends on and returns the query; the value is undefined until the first
 * answer, and then the last answer until the next one.
 */
export function liveSignal<T>(makeQuery: () => () => Promise<T>): ReadonlySignal<T | undefined> {
  const result = signal<T | undefined>(undefined);
  effect(() =>
    followLive(makeQuery(), (value) => {
      result.value = value;
    }),
  );
  return result;
}

/** Does something with a query's answer, now and whenever its rows change, for as long as the page lives. */
export function watchLive<T>(query: () => Promise<T>, onAnswer: (answer: T) => Promise<void>): void {
  followLive(query, (answer) => {
    onAnswer(answer).catch(reportDatabaseError);
  });
}
