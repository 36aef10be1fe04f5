import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, DAY_MS, dayNumber, isDay, isWeekend, utcDayOf } from './day.ts';
import type { RawItem } from './item.ts';
import { dropRepeats, readItems, type FeedStore } from './store.ts';

interface StoredDay {
  value: unknown;
  text?: string;
}

const listDays = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && isDay(name.slice(0, -5)))
    .map((name) => name.slice(0, -5))
    .toSorted();

/** The answer kept in a file: its bytes and what they mean, `null` where they mean nothing. */
function readAnswer(folder: string, day: string): StoredDay {
  const text = readFileSync(join(folder, `${day}.json`), 'utf8');
  try {
    return { value: JSON.parse(text), text };
  } catch {
    return { value: null, text };
  }
}

/** A store over days that are read when asked for and then kept. */
function createStore(days: readonly string[], read: (day: string) => StoredDay): FeedStore {
  const known = new Set(days);
  const kept = new Map<string, StoredDay>();
  const store: FeedStore = {
    readDay(day) {
      if (!known.has(day)) return { value: [] };
      const answer = kept.get(day) ?? read(day);
      kept.set(day, answer);
      return answer;
    },
    findPaper: (id, now) => store.sampleItems(now).find((item) => item.paper.id === id)?.paper,
    sampleItems: (now) =>
      dropRepeats(days.filter((day) => day <= utcDayOf(now)).flatMap((day) => readItems(store, day, now))),
  };
  return store;
}

/**
 * Real answers from a folder of `YYYY-MM-DD.json`, each for its own date and byte for byte, also where they are broken. A date without
 * a file is a day without a list. Nothing ages: the answers are as old as they are.
 */
export const createDatedFolderStore = (folder: string): FeedStore =>
  createStore(listDays(folder), (day) => readAnswer(folder, day));

const shiftInstant = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY_MS).toISOString();

/** An item as if everything about it had happened so many days later. Ids stay as they are. */
function shiftItem(item: RawItem, days: number): RawItem {
  const { paper } = item;
  return {
    ...item,
    publishedAt: shiftInstant(item.publishedAt, days),
    paper: {
      ...paper,
      publishedAt: shiftInstant(paper.publishedAt, days),
      ...(paper.submittedOnDailyAt && { submittedOnDailyAt: shiftInstant(paper.submittedOnDailyAt, days) }),
    },
  };
}

const isList = ({ value }: StoredDay): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);

/** The latest weekdays up to and with `lastDay`, newest first. */
function listWeekdaysBack(lastDay: string, count: number): string[] {
  const days: string[] = [];
  for (let day = lastDay; days.length < count; day = addDays(day, -1)) if (!isWeekend(day)) days.push(day);
  return days;
}

/**
 * The same answers as if they were the news of today: the newest file becomes the latest weekday up to `lastDay`, and so on back, a
 * file a weekday. Files of another shape than a list are left out. Each item's dates move along with its list.
 */
export function createRecentFolderStore(folder: string, lastDay: string): FeedStore {
  const sources = listDays(folder)
    .toReversed()
    .filter((day) => isList(readAnswer(folder, day)));
  const days = listWeekdaysBack(lastDay, sources.length);
  const sourceOf = new Map(days.map((day, index) => [day, sources[index]!]));
  return createStore(days.toReversed(), (day) => {
    const source = sourceOf.get(day)!;
    const items = readAnswer(folder, source).value as RawItem[];
    return { value: items.map((item) => shiftItem(item, dayNumber(day) - dayNumber(source))) };
  });
}
