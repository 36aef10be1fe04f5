import { countDays, joinFacts, type Facts } from '../search/facts';
import { FLAGS } from '../search/rows';
import { db } from './db';
import { readHiddenIds } from './hidden';
import { readOnce } from './index-cache';
import { countStarred } from './marks';
import { readTopics } from './topics';
import { readEditionIds, readLatestEdition, readTopic } from './views';

/** How much each view holds. */
interface ViewCounts {
  today: number;
  week: number;
  starred: number;
  all: number;
}

/** A topic at a glance. */
interface TopicTrend {
  /** How many of the latest edition's papers are in it and unread. */
  unread: number;
  /** How many papers of each of the last twelve weeks it lists, by the day of their list; the last week is this one. */
  perWeek: number[];
}

const WEEKS = 12;

/** The date of the latest edition, and how much there is to see where. */
export interface Overview {
  latest: string | undefined;
  counts: ViewCounts;
  /** By topic; those that rest are not in it. */
  trends: Map<string, TopicTrend>;
}

/** Looks over all views. `today` is the reader's local date. */
export async function readOverview(today: Temporal.PlainDate): Promise<Overview> {
  const [latest, editionIds, weekIds, starred, facts, topics, hiddenIds] = await Promise.all([
    readLatestEdition(),
    readEditionIds('today', today),
    readEditionIds('week', today),
    countStarred(),
    readOnce('facts', async () => joinFacts(await db.facts.toArray())),
    readTopics(),
    readHiddenIds(),
    // Of what was read before, this is watched in its place.
    db.facts.count(),
  ]);
  const unread = await readUnread(editionIds);
  const recent = listRecent(facts, countDays(today.toString()), new Set(hiddenIds));
  const active = topics.filter((topic) => !topic.isPaused);
  const trends = await Promise.all(
    active.map(async ({ id }): Promise<[string, TopicTrend]> => {
      const isIn = await readTopic(id);
      return [id, { unread: unread.filter(isIn).length, perWeek: countWeeks(recent.filter(([n]) => isIn(n))) }];
    }),
  );
  const counts = { today: editionIds.length, week: weekIds.length, starred, all: facts.currentCount };
  return { latest, counts, trends: new Map(trends) };
}

/** The numbers of those papers that are unread. */
async function readUnread(paperIds: string[]): Promise<number[]> {
  const [papers, marks] = await Promise.all([db.papers.bulkGet(paperIds), db.marks.bulkGet(paperIds)]);
  return papers.flatMap((paper, i) => (marks[i]?.readAt === undefined ? (paper?.number ?? []) : []));
}

/** The papers of the last weeks that are not hidden, each with how many weeks ago that was. */
function listRecent(facts: Facts, today: number, hiddenIds: Set<string>): [number: number, weeksAgo: number][] {
  const recent: [number, number][] = [];
  for (let number = 0; number < facts.size; number += 1) {
    const weeksAgo = Math.max(0, Math.floor((today - facts.day(number)) / 7));
    if (weeksAgo >= WEEKS || !facts.hasFlag(number, FLAGS.current)) continue;
    if (!hiddenIds.has(facts.id(number) ?? '')) recent.push([number, weeksAgo]);
  }
  return recent;
}

function countWeeks(papers: [number: number, weeksAgo: number][]): number[] {
  const counts = Array.from({ length: WEEKS }, () => 0);
  for (const [, weeksAgo] of papers) counts[WEEKS - 1 - weeksAgo] = (counts[WEEKS - 1 - weeksAgo] ?? 0) + 1;
  return counts;
}
