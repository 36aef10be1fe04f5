import type { Worker } from '@playwright/test';

/** A notification as the browser was asked to show it. */
export interface ShownNotice {
  title: string;
  message: string;
}

type Watching = typeof globalThis & { shownNotices?: ShownNotice[] };

/**
 * Listens in on the worker's notifications from now on: the browser itself tells only their ids afterwards. They are
 * shown all the same.
 */
export async function watchNotices(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const shown: ShownNotice[] = [];
    (globalThis as Watching).shownNotices = shown;
    const { notifications } = chrome;
    const create = notifications.create.bind(notifications) as (...words: unknown[]) => Promise<string>;
    notifications.create = (...words: unknown[]) => {
      const { title, message } = words.find((word) => typeof word === 'object') as ShownNotice;
      shown.push({ title, message });
      return create(...words);
    };
  });
}

/** The notifications since {@link watchNotices}, oldest first. */
export function readShownNotices(worker: Worker): Promise<ShownNotice[]> {
  return worker.evaluate(() => (globalThis as Watching).shownNotices ?? []);
}
