import { applyChange, type MarkChange } from '../../../lib/store/mark-change';
import type { Mark } from '../../../lib/store/rows';
import type { MarkTravel, TopicTravel } from '../../../lib/store/travel-rows';
import { readArea } from '../../../lib/sync/area-content';
import { chooseItems } from '../../../lib/sync/choose';
import type { Room } from '../../../lib/sync/room';
import { settle } from '../../../lib/sync/settle';
import { planWrites } from '../../../lib/sync/writes';
import type { Topic } from '../../../lib/topics/topic';
import type { Replica } from './cloud';

/** A computer with Paperboy on it: what stands in its database, in memory. */
export interface Installation {
  computer: string;
  /** What its clock says beyond the true time, milliseconds. */
  skew: number;
  marks: Map<string, Mark>;
  topics: Map<string, Topic>;
  markTravels: Map<string, MarkTravel>;
  topicTravels: Map<string, TopicTravel>;
}

/** A new one. */
export function createInstallation(index: number, skew: number): Installation {
  return {
    computer: String(index).repeat(6),
    skew,
    marks: new Map(),
    topics: new Map(),
    markTravels: new Map(),
    topicTravels: new Map(),
  };
}

/** What a page does. */
export function mark(installation: Installation, paperId: string, change: MarkChange, now: number): void {
  const before = installation.marks.get(paperId) ?? { paperId, updatedAt: 0 };
  const after = applyChange(before, change, now + installation.skew);
  if (after !== before) installation.marks.set(paperId, after);
}

/** Where a worker can be killed: before it has stored anything, and before each of its calls that write. */
export type Death = 'before' | 'stored' | 'removed' | undefined;

/** One exchange, as `lib/sync/exchange.ts` does it, over the simulated area. Throws what the area throws. */
export async function exchangeOnce(
  installation: Installation,
  area: Replica,
  now: number,
  room: Room,
  death?: Death,
): Promise<void> {
  const raw = await area.readAll();
  const content = readArea(raw);
  if (death === 'before') return;
  const { marks, topics, markTravels, topicTravels } = installation;
  const side = {
    marks: [...marks.values()],
    topics: [...topics.values()],
    markTravels: [...markTravels.values()],
    topicTravels: [...topicTravels.values()],
  };
  const time = now + installation.skew;
  const settled = settle(side, content, installation.computer, time);
  for (const row of settled.putMarks) marks.set(row.paperId, row);
  for (const row of settled.putTopics) topics.set(row.id, row);
  for (const id of settled.deletedTopics) topics.delete(id);
  for (const row of settled.putMarkTravels) markTravels.set(row.paperId, row);
  for (const row of settled.putTopicTravels) topicTravels.set(row.id, row);
  if (death === 'stored') return;
  const { remove, set } = planWrites(raw, chooseItems(settled, content, time, room).items, room);
  if (remove.length > 0) await area.remove(remove);
  if (death === 'removed') return;
  if (Object.keys(set).length > 0) await area.write(set);
}
