import type { ExchangeFailureKind, ExchangeRow } from '../store/travel-rows';
import { readExchange, saveExchange, settleTravels } from '../store/travels';
import { isTravelling } from '../travel';
import { browserArea, nameFailure, type Area } from './area';
import { readArea } from './area-content';
import { chooseItems, type Choice } from './choose';
import { settle } from './settle';
import { planWrites } from './writes';

/** Everything outside the database that an exchange touches. */
export interface ExchangeWorld extends Area {
  /** Epoch milliseconds. */
  now(): number;
  /** Whether the reader wants it. */
  isTravelling(): Promise<boolean>;
}

const browserWorld: ExchangeWorld = { ...browserArea, now: () => Date.now(), isTravelling };

/** Whether anything here is another one after an exchange. */
export interface Exchanged {
  hasNews: boolean;
}

/**
 * Takes in what other computers wrote, and writes what they do not know. What there is to do follows from what is stored
 * on both sides, never from memory: an exchange that was cut short anywhere is completed by the next one, and one with
 * nothing to do writes nothing. An error of the browser is stored for the options page to say. One at a time.
 */
export function exchange(world: ExchangeWorld = browserWorld): Promise<Exchanged> {
  waiting ??= navigator.locks.request('exchange', () => begin(world));
  return waiting;
}

/** Changes come in many pieces, and one exchange that has not begun yet takes them all. */
let waiting: Promise<Exchanged> | undefined;

async function begin(world: ExchangeWorld): Promise<Exchanged> {
  const isOn = await world.isTravelling().finally(() => {
    // What is asked for from here on may be about something that this one reads too early.
    waiting = undefined;
  });
  if (!isOn) return { hasNews: false };
  const known = await readExchange();
  const row = known ?? createRow();
  // Before anything carries the name.
  if (!known) await saveExchange(row);
  return exchangeOnce(row, world);
}

async function exchangeOnce(row: Omit<ExchangeRow, 'id'>, world: ExchangeWorld): Promise<Exchanged> {
  const { failure: _, ...before } = row;
  const fail = (kind: ExchangeFailureKind, detail: string): Promise<void> =>
    saveExchange({ ...before, failure: { kind, detail } });
  let hasNews = false;
  try {
    const raw = await world.readAll();
    const area = readArea(raw);
    if (area.isNewer) {
      await fail('newer', '');
      return { hasNews };
    }
    const now = world.now();
    const settled = await settleTravels((side) => settle(side, area, row.computer, now));
    hasNews = settled.putMarks.length + settled.putTopics.length + settled.deletedTopics.length > 0;
    const choice = chooseItems(settled, area, now);
    await writeItems(raw, choice, world);
    await saveExchange({ ...before, ...count(choice), droppedCount: area.droppedCount, exchangedAt: now });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    await fail(nameFailure(detail), detail);
  }
  return { hasNews };
}

async function writeItems(raw: Record<string, unknown>, choice: Choice, world: ExchangeWorld): Promise<void> {
  const { remove, set } = planWrites(raw, choice.items);
  if (remove.length > 0) await world.remove(remove);
  if (Object.keys(set).length > 0) await world.write(set);
}

function count({ all, chosen }: Choice): Pick<ExchangeRow, 'starredCount' | 'starCount' | 'leftNotes' | 'leftTopics'> {
  return {
    starredCount: all.stars,
    starCount: chosen.stars,
    leftNotes: all.notes - chosen.notes,
    leftTopics: all.topics - chosen.topics,
  };
}

function createRow(): Omit<ExchangeRow, 'id'> {
  const computer = crypto.randomUUID().slice(0, 6);
  return { computer, starredCount: 0, starCount: 0, leftNotes: 0, leftTopics: 0, droppedCount: 0 };
}
