import { parseArgs } from 'node:util';
import { utcDayOf } from './day.ts';
import { createDatedFolderStore, createRecentFolderStore } from './folder.ts';
import { createGeneratedStore } from './generated.ts';
import { startFeed } from './server.ts';
import type { FeedStore } from './store.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    'control-port': { type: 'string' },
    data: { type: 'string' },
    dated: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    now: { type: 'string' },
  },
});

/** A clock that reads `start` now and runs on from there. */
function startClock(start: string): () => number {
  const ahead = Date.parse(start) - Date.now();
  if (Number.isNaN(ahead)) throw new Error(`Not an instant: ${start}. Write it like 2026-11-24T07:00:00Z.`);
  return () => Date.now() + ahead;
}

const now = values.now === undefined ? Date.now : startClock(values.now);

function openStore(): FeedStore {
  if (values.data === undefined) return createGeneratedStore(Number(values.seed));
  return values.dated ? createDatedFolderStore(values.data) : createRecentFolderStore(values.data, utcDayOf(now()));
}

const feed = await startFeed({
  store: openStore(),
  now,
  port: Number(values.port),
  ...(values['control-port'] !== undefined && { controlPort: Number(values['control-port']) }),
});
console.log(feed.url);
if (feed.controlUrl) console.log(`control: ${feed.controlUrl}`);
