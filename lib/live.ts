import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';

/** The last error of any live query: shown in words, so that a broken database never looks like an empty one. */
export const databaseError = signal<string | undefined>(undefined);

/** Puts a failed read or write of the database in sight. */
export function reportDatabaseError(error: unknown): void {
  databaseError.value = error instanceof Error ? error.message : String(error);
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
