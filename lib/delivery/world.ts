import { browser } from '#imports';
import { hasAccess } from '../access';
import { readBadgeState, showBadge, type BadgeState } from '../badge';
import { readSettings, type Settings } from '../settings';
import { huggingFace } from '../sources/huggingface';
import type { Source } from '../sources/source';
import { noteLoss } from './note-loss';
import type { Notice } from './notice';
import { hastenTick } from './tick';

/** Everything outside that a delivery touches, so that a test can put another world in its place. */
export interface World {
  /** The moment, in the user's present time zone. */
  now(): Temporal.ZonedDateTime;
  source: Source;
  readSettings(): Promise<Settings>;
  /** Writes down whether the database has gone. */
  noteLoss(): Promise<void>;
  /** Whether the browser lets us fetch from the source (in Firefox the user can take that back). */
  hasPermission(): Promise<boolean>;
  /** The ids of the notifications that are on the screen or in the notification centre. */
  readShownNotices(): Promise<string[]>;
  showNotice(id: string, notice: Notice): Promise<void>;
  /** Has the next check come in two minutes. */
  hastenTick(): Promise<void>;
  /**
   * Sets the badge to what is stored. `hasFailed` says whether a delivery failed in a way that could not be stored; who
   * makes none leaves it out, and the badge goes on saying what the last one said.
   */
  refreshBadge(hasFailed?: boolean): Promise<void>;
}

const NOTHING_KNOWN: BadgeState = { unreadCount: undefined, hasFailed: true, isUnreadable: true };

/** What the last delivery of this worker said. */
let isUnstored = false;

/** The browser itself. */
export const browserWorld: World = {
  // The zone is asked for each time: a worker outlives a flight.
  now: () => Temporal.Now.zonedDateTimeISO(new Intl.DateTimeFormat().resolvedOptions().timeZone),
  source: huggingFace,
  readSettings,
  noteLoss,
  hasPermission: hasAccess,
  readShownNotices: async () => Object.keys(await browser.notifications.getAll()),
  showNotice: async (id, notice) => {
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    // Four properties, no more: `buttons` and `requireInteraction` throw in Firefox.
    await browser.notifications.create(id, { type: 'basic', iconUrl, title: notice.title, message: notice.message });
  },
  hastenTick,
  refreshBadge: async (hasFailed = isUnstored) => {
    isUnstored = hasFailed;
    const state = await readBadgeState().catch(() => NOTHING_KNOWN);
    await showBadge({ ...state, hasFailed: hasFailed || state.hasFailed });
  },
};
