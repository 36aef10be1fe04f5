import { browser } from '#imports';
import { showBadge } from './badge';
import { ensureTick } from './delivery/tick';
import { dismissNews } from './news';
import { deleteDatabase, eraseRows, type ErasedRows } from './store/erase';
import { clearLocal, saveTravelling } from './travel-choice';

/** Everything that the worker does under a lock of its own, in the order in which it never waits for itself. */
const WORKS = ['delivery', 'history', 'records', 'work', 'exchange', 'backup'];

/** A fetch ends within 25 s; what takes longer is not waited for. */
const PATIENCE_MS = 30_000;

/**
 * Deletes all that Paperboy has stored in this profile: the database, the settings, what travels with them, the copy,
 * what the pages remember, notifications, badge and alarms. Paperboy is then as after its installation, and the next
 * hourly check brings a first edition. Returns what was deleted; undefined where nobody can say how much that was. The
 * first deletion ends the worker's long work; the second takes what was under way then. This computer no longer takes
 * part in the exchange with others: what they still have, and write again, would come back. What cannot be deleted keeps
 * nothing else from being deleted, and is thrown in the end.
 */
export async function eraseEverything(patienceMs = PATIENCE_MS): Promise<ErasedRows | undefined> {
  await saveTravelling(false);
  const erased = await eraseRows().catch(() => undefined);
  await whenIdle(WORKS, AbortSignal.timeout(patienceMs), async () => {
    const deletions = [clearLocal(), browser.storage.sync.clear(), clearNotices(), resetAlarms()];
    await Promise.allSettled(deletions);
    localStorage.clear();
    await Promise.all([
      showBadge({ unreadCount: 0, hasFailed: false }),
      // As after an installation: this version's news are none.
      dismissNews(),
    ]);
    // Last: a page whose database goes begins anew.
    await eraseRows().catch(deleteDatabase);
    await Promise.all(deletions);
  });
  return erased;
}

/** Runs when nobody has these locks any more, or when there is no more patience. */
async function whenIdle(locks: string[], patience: AbortSignal, run: () => Promise<void>): Promise<void> {
  const [lock, ...others] = locks;
  if (lock === undefined) return run();
  let isRun = false;
  const next = (): Promise<void> => {
    isRun = true;
    return whenIdle(others, patience, run);
  };
  try {
    await navigator.locks.request(lock, { signal: patience }, next);
  } catch (error) {
    if (isRun || !patience.aborted) throw error;
    await next();
  }
}

async function clearNotices(): Promise<void> {
  const ids = Object.keys(await browser.notifications.getAll());
  await Promise.all(ids.map((id) => browser.notifications.clear(id)));
}

async function resetAlarms(): Promise<void> {
  await browser.alarms.clearAll();
  await ensureTick();
}
