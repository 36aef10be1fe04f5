import type { Failure } from '../store/rows';
import { saveRecord } from '../store/records';
import { readRuns } from '../store/runs';
import { readWantedRecords } from '../store/wanted-records';
import { forgetOtherWishes, saveWish, type WantedRecord } from '../store/wishes';
import { isInForce, readBackOff, readWishBackOff } from './back-off';
import { describeFailure } from './failure';
import { keepAwake } from './keep-awake';
import { browserWorld, type World } from './world';

/** So many in one go, however many stars came out of a backup: the source counts requests. */
const MOST_AT_ONCE = 100;

/** These are of one answer only. After any other failure the source is not asked for the next paper. */
const OF_THE_PAPER: Failure['kind'][] = ['unknown', 'unreadable', 'refused'];

/**
 * Fetches the records of papers with a star, tag or note that are not stored: starred on their own page, marked on
 * another computer, or kept by a backup. Each is stored by itself, so that whatever stops the worker, the next call goes
 * on. What failed is written down for the pages to say, and asked for again when its time has come.
 */
export function fetchRecords(world: World = browserWorld): Promise<void> {
  return navigator.locks.request('records', () => keepAwake(() => fetchDue(world)));
}

async function fetchDue(world: World): Promise<void> {
  const wanted = await readWantedRecords();
  await forgetOtherWishes(wanted);
  const now = world.now().epochMilliseconds;
  const retryAt = await findRetryAt(wanted, now);
  if (retryAt > now) return putOff(wanted, retryAt, now);
  const due = wanted.filter(({ wish }) => !wish || !isInForce(readWishBackOff(wish), now)).slice(0, MOST_AT_ONCE);
  for (const record of due) {
    const failure = await fetchRecord(record.paperId, world);
    if (!failure) continue;
    const askedAt = world.now().epochMilliseconds;
    await saveWish({ paperId: record.paperId, askedAt, askedCount: (record.wish?.askedCount ?? 0) + 1, failure });
    if (!OF_THE_PAPER.includes(failure.kind)) return;
  }
}

/** Before which moment the source asked not to be asked, by a run or here; 0 when it did not. Epoch milliseconds. */
async function findRetryAt(wanted: WantedRecord[], now: number): Promise<number> {
  const backOffs = [readBackOff(await readRuns(10)), ...wanted.map(({ wish }) => wish && readWishBackOff(wish))];
  const firm = backOffs.filter((backOff) => backOff?.isFirm && isInForce(backOff, now));
  return Math.max(0, ...firm.map((backOff) => backOff?.until ?? 0));
}

/** Whoever has just starred a paper is told why nothing happens. */
async function putOff(wanted: WantedRecord[], retryAt: number, now: number): Promise<void> {
  const failure: Failure = { kind: 'rate-limit', detail: 'asked to wait', retryAt };
  for (const { paperId, wish } of wanted) {
    if (!wish) await saveWish({ paperId, askedAt: now, askedCount: 0, failure });
  }
}

async function fetchRecord(paperId: string, world: World): Promise<Failure | undefined> {
  try {
    if (!(await world.hasPermission())) return { kind: 'permission', detail: world.source.name };
    const paper = await world.source.paper(paperId);
    if (!paper) return { kind: 'unknown', detail: paperId };
    await saveRecord(paper, world.now().epochMilliseconds);
    return undefined;
  } catch (error) {
    return describeFailure(error, world.now().epochMilliseconds);
  }
}
