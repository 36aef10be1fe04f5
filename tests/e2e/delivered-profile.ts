import { cpSync } from 'node:fs';
import { launchPaperboy, type LaunchOptions } from '../browser/launch.ts';
import { makeProfile } from '../browser/profile.ts';
import { startFeed, type ServerOptions } from '../feed/server.ts';
import type { FeedStore } from '../feed/store.ts';
import { waitForEdition } from './runs.ts';
import { isShared } from './stores.ts';

/** What tells one first edition from another: nothing of it is written in the reader's language. */
interface Circumstances {
  store: FeedStore | undefined;
  timeZone: string;
  /** The local day: over midnight, the edition of the profile would be yesterday's. */
  date: string;
}

const profiles: (Circumstances & { profileDir: Promise<string> })[] = [];

/** Whether a first edition is what it would be for any other test: faults, a clock, a quota make it the test's own. */
export function isUsual(feed: ServerOptions, browser: LaunchOptions): boolean {
  const isOwn = (name: string): boolean => !['store', 'timeZone', 'language'].includes(name);
  return isShared(feed.store) && !Object.keys({ ...feed, ...browser }).some(isOwn);
}

/**
 * A profile of one's own in which the feed's first edition lies, as after yesterday's closing of the browser: no
 * notification is on the screen. It is delivered once in each process and then copied, which is quicker.
 */
export async function copyDeliveredProfile({ store }: ServerOptions, { timeZone }: LaunchOptions): Promise<string> {
  const zone = timeZone ?? Temporal.Now.timeZoneId();
  const now = { store, timeZone: zone, date: Temporal.Now.plainDateISO(zone).toString() };
  let found = profiles.find((one) => one.store === store && one.timeZone === zone && one.date === now.date);
  if (!found) profiles.push((found = { ...now, profileDir: deliverFirst(now) }));
  const copy = makeProfile();
  cpSync(await found.profileDir, copy, { recursive: true });
  return copy;
}

async function deliverFirst({ store, timeZone }: Circumstances): Promise<string> {
  const feed = await startFeed({ ...(store && { store }) });
  const paperboy = await launchPaperboy({ feedPort: feed.port, timeZone });
  await waitForEdition(paperboy);
  // It would be overdue in every copy, and ring at its start.
  await paperboy.hub.evaluate(() => chrome.alarms.clearAll());
  await paperboy.close();
  await feed.close();
  return paperboy.profileDir;
}
