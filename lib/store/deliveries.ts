import { db } from './db';
import { WAITING, type Delivery, type NoticeState, type StoredPaper } from './rows';

/** What a delivery is claimed with. */
export interface Claim {
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  /** Epoch milliseconds. */
  now: number;
  /** The newest UTC day that was fetched. */
  newestDay: string;
  /** The day's delivery is due: it counts even when it brings nothing. */
  isDue: boolean;
  /** The user wants to be told. */
  notifies: boolean;
}

/**
 * Gives every waiting paper to the edition of `date`, and makes that day's delivery if there is none: the claim that
 * goes before the notification. Papers that come later the same day join silently, unless the day had brought nothing
 * so far: then its one notification is still to come. Returns how many papers were claimed.
 */
export function claimDelivery(claim: Claim): Promise<number> {
  return db.transaction('rw', db.papers, db.deliveries, async () => {
    const known = await db.deliveries.get(claim.date);
    const waiting = db.papers.where('edition').equals(WAITING);
    const count = await waiting.count();
    if (!known && count === 0 && !claim.isDue) return 0;
    if (count > 0) await waiting.modify({ edition: claim.date });
    const isFirstNews = count > 0 && (known?.paperCount ?? 0) === 0;
    const delivery: Delivery = {
      date: claim.date,
      claimedAt: known?.claimedAt ?? claim.now,
      newestDay: known && known.newestDay > claim.newestDay ? known.newestDay : claim.newestDay,
      paperCount: (known?.paperCount ?? 0) + count,
      notice: isFirstNews ? (claim.notifies ? 'due' : 'none') : (known?.notice ?? 'none'),
    };
    await db.deliveries.put(delivery);
    return count;
  });
}

/** The papers that wait for a delivery. */
export function readWaiting(): Promise<StoredPaper[]> {
  return db.papers.where('edition').equals(WAITING).toArray();
}

/** The delivery of a local date, if it was made. */
export function readDelivery(date: string): Promise<Delivery | undefined> {
  return db.deliveries.get(date);
}

/**
 * Deliveries whose notification was claimed and never confirmed, oldest first. Every tick asks: all rows in one go cost
 * less than a cursor that stops at each.
 */
export async function readDueNotices(): Promise<Delivery[]> {
  return (await db.deliveries.toArray()).filter((delivery) => delivery.notice === 'due');
}

/** Writes down what became of a delivery's notification. A date without a delivery is no error: nothing is written. */
export async function saveNotice(date: string, notice: NoticeState): Promise<void> {
  await db.deliveries.update(date, { notice });
}

/** Every delivery ever made, oldest first: one small row a day. */
export function readDeliveries(): Promise<Delivery[]> {
  return db.deliveries.toArray();
}
