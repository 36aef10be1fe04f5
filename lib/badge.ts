import { browser } from '#imports';
import { listUnread, readEdition, readEditions } from './store/editions';
import { readRuns } from './store/runs';
import { readTopics } from './store/topics';
import { readSettings, type Settings } from './settings';
import { say, sayCount } from './words';

/** What the badge is computed from. */
export interface BadgeState {
  /** Unread papers of the latest edition; undefined when the user wants no count. */
  unreadCount: number | undefined;
  /** The last run failed. */
  hasFailed: boolean;
  /** The database cannot be read: all the rest is unknown. */
  isUnreadable?: true;
}

/** How the toolbar button looks. */
export interface BadgeLook {
  text: string;
  colour: string;
  title: string;
}

const RUST = '#b5451f';
const GREY = '#5f5b52';

/** The look for a state: a pure mapping. The title says in words what the badge says in a sign. */
export function chooseBadge({ unreadCount = 0, hasFailed, isUnreadable }: BadgeState): BadgeLook {
  if (isUnreadable) return { text: '!', colour: GREY, title: say('badgeUnreadable') };
  if (hasFailed) return { text: '!', colour: GREY, title: sayCount('badgeFailed', unreadCount) };
  if (unreadCount === 0) return { text: '', colour: RUST, title: 'Paperboy' };
  return {
    text: unreadCount > 99 ? '99+' : String(unreadCount),
    colour: RUST,
    title: sayCount('badgeUnread', unreadCount),
  };
}

/** What the badge has to say, from the database and the settings. */
export async function readBadgeState(): Promise<BadgeState> {
  const [{ badge }, editions, [lastRun]] = await Promise.all([readSettings(), readEditions(), readRuns(1)]);
  return {
    unreadCount: badge === 'none' ? undefined : await countUnread(editions[0]?.date, badge),
    hasFailed: lastRun?.failure !== undefined,
  };
}

/** Each mark that is made asks for this: papers and topics are read only where topics are counted. */
async function countUnread(date: string | undefined, badge: Settings['badge']): Promise<number> {
  if (date === undefined) return 0;
  const unread = await listUnread(date);
  if (badge !== 'topics') return unread.length;
  const [{ topicIds }, topics] = await Promise.all([readEdition(date), readTopics()]);
  // A topic that rests counts for nothing.
  const active = new Set(topics.filter((topic) => !topic.isPaused).map((topic) => topic.id));
  return unread.filter((paperId) => topicIds.get(paperId)?.some((id) => active.has(id))).length;
}

/** Sets the badge absolutely, so that a lost or stale one is right again. Called at start and after each change. */
export async function showBadge(state: BadgeState): Promise<void> {
  const { text, colour, title } = chooseBadge(state);
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setTitle({ title }),
  ]);
}
