import { liveQuery } from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { saveList } from '../../../lib/store/lists';
import { evaluateStored } from '../../../lib/store/search';
import { makePaper } from '../delivery/world';
import { resetDatabase } from './database';

beforeEach(resetDatabase);

/** Gives the first paper other votes, and tells of it as another page or the worker would: Dexie's own channel. */
async function writeElsewhere(upvotes: number): Promise<void> {
  const row = (await db.facts.get(0))!;
  row.upvotes[0] = upvotes;
  const transaction = db.backendDB().transaction('facts', 'readwrite');
  transaction.objectStore('facts').put(row);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  const channel = new BroadcastChannel('x-storagemutated-1');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
  channel.postMessage({ 'idb://paperboy/facts/': { from: 0, to: 0, d: 1 } });
  channel.close();
}

it('forgets before a live query asks, though that hears of the change first', async () => {
  const papers = [{ ...makePaper('1.1'), upvotes: 1 }];
  await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers, droppedCount: 0 });
  let seen: number | undefined;
  const readVotes = async () => (await evaluateStored({ kind: 'all' })).facts.upvotes(0);
  const subscription = liveQuery(readVotes).subscribe((upvotes) => (seen = upvotes));
  for (let upvotes = 1; upvotes < 5; upvotes += 1) {
    await expect.poll(() => seen).toBe(upvotes);
    // Somebody has asked since, so that the answer is kept.
    await readVotes();
    await writeElsewhere(upvotes + 1);
  }
  await expect.poll(() => seen).toBe(5);
  subscription.unsubscribe();
});
