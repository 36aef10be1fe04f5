import { cpSync } from 'node:fs';
import { launchPaperboy } from '../browser/launch.ts';
import { makeProfile } from '../browser/profile.ts';
import { startFeed } from '../feed/server.ts';
import { waitForEdition } from './runs.ts';

let profile: Promise<string> | undefined;

/**
 * A profile of one's own in which the usual feed's first edition lies, as after yesterday's closing of the browser. It is
 * delivered once in each process and then copied, which is quicker.
 */
export async function copyDeliveredProfile(): Promise<string> {
  profile ??= deliverFirst();
  const copy = makeProfile();
  cpSync(await profile, copy, { recursive: true });
  return copy;
}

async function deliverFirst(): Promise<string> {
  const feed = await startFeed();
  const paperboy = await launchPaperboy({ feedPort: feed.port });
  await waitForEdition(paperboy);
  await paperboy.close();
  await feed.close();
  return paperboy.profileDir;
}
