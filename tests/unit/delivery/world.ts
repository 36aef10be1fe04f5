import type { Notice } from '../../../lib/delivery/notice';
import type { World } from '../../../lib/delivery/world';
import type { Paper } from '../../../lib/paper/paper';
import { defaultSettings, type Settings } from '../../../lib/settings';
import type { SourceList } from '../../../lib/sources/source';

/** An invented paper; everything that a test does not care about is plain. */
export function makePaper(id: string, more: Partial<Paper> = {}): Paper {
  return {
    id,
    source: 'hf',
    title: `Paper ${id}`,
    abstract: `What paper ${id} is about.`,
    authors: ['Ada Example'],
    listedOn: '2026-11-24',
    upvotes: 1,
    keywords: [],
    ...more,
  };
}

/** A world that a test holds in its hands: the clock, the source's answers, the screen. */
export interface TestWorld extends World {
  clock: Temporal.ZonedDateTime;
  settings: Settings;
  /** What the source answers for a day: papers, or an error to throw. A day that is not there is empty. */
  lists: Map<string, Paper[] | Error>;
  /** What the source answers for a paper's id: a paper, or an error to throw. One that is not there is unknown. */
  records: Map<string, Paper | Error>;
  isAllowed: boolean;
  /** How often a check was asked for that comes early. */
  hastenedCount: number;
  /** Every day and every paper that was asked for. */
  asked: string[];
  /** Every notification ever shown, in order. */
  shown: { id: string; notice: Notice }[];
  /** Those still on the screen. */
  screen: Set<string>;
}

/** A world at a moment such as `2026-11-24T09:00[Europe/Berlin]`. */
export function makeWorld(moment: string): TestWorld {
  const world: TestWorld = {
    clock: Temporal.ZonedDateTime.from(moment),
    settings: { ...defaultSettings },
    lists: new Map(),
    records: new Map(),
    isAllowed: true,
    hastenedCount: 0,
    asked: [],
    shown: [],
    screen: new Set(),
    now: () => world.clock,
    source: {
      id: 'hf',
      name: 'Test source',
      list: async (day) => answer(world, day.toString()),
      paper: async (id) => answerPaper(world, id),
    },
    readSettings: async () => world.settings,
    noteLoss: async () => undefined,
    hasPermission: async () => world.isAllowed,
    readShownNotices: async () => [...world.screen],
    showNotice: async (id, notice) => {
      world.shown.push({ id, notice });
      world.screen.add(id);
    },
    hastenTick: async () => {
      world.hastenedCount += 1;
    },
    refreshBadge: async () => undefined,
  };
  return world;
}

function answer(world: TestWorld, day: string): SourceList {
  world.asked.push(day);
  const list = world.lists.get(day) ?? [];
  if (list instanceof Error) throw list;
  return { papers: list.map((paper) => ({ ...paper, listedOn: day })), droppedCount: 0, requestCount: 1 };
}

function answerPaper(world: TestWorld, id: string): Paper | undefined {
  world.asked.push(id);
  const paper = world.records.get(id);
  if (paper instanceof Error) throw paper;
  return paper;
}
