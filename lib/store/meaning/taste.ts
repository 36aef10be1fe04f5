import type { OpenModel } from '../../relevance/model';
import { rankPapers, scorePapers, type Query } from '../../relevance/query';
import { createExplainer } from '../../relevance/reason';
import { askTaste } from '../../relevance/taste';
import { joinFacts } from '../../search/facts';
import { db } from '../db';
import { readEditions } from '../editions';
import { numberIds } from '../search';
import type { Delivery } from '../rows';
import { readMarked, type Marked } from './marked';
import { readModel } from './model';
import { nextTask } from '../next-task';
import { BEST, LEAST_STARS, type LearntState, type MeaningRow, type SuitedRow, type TasteState } from './rows';
import { readState, readTasteState } from './state';

/** So many, the latest ones, stand for what was read. */
const MOST_READ = 200;
/** Reasons speak of the latest stars: to look through more for every paper would take long. */
const MOST_REASONED = 100;
/** The editions that the reader may leaf through in this order. */
const EDITIONS = 10;
/** So many of all that is stored have their reason written down. */
const MOST_BEST = 300;

/**
 * Works out how much every paper suits the reader, where the marks, the editions or what is learnt have changed since the
 * last time. Returns whether it did. It is all written down at once: what is cut short is begun anew.
 */
export async function learnTaste(): Promise<boolean> {
  const [state, known, marked, editions] = await Promise.all([
    readState(),
    readTasteState(),
    readMarked(),
    readNewestEditions(),
  ]);
  if (!state) return false;
  const { generation, revision } = state;
  const signature = nameMarks(marked, editions);
  if (known?.generation === generation && known.revision === revision && known.signature === signature) return false;
  const taste: TasteState = { name: 'taste', generation, revision, signature };
  const model = marked.starred.length < LEAST_STARS ? undefined : await readModel();
  const liked = model ? findPlaces(model, marked.starred) : [];
  if (!model || liked.length < LEAST_STARS) return save(state, [taste], []);
  const query = askReader(model, liked, marked);
  const order = rankPapers(scorePapers(model, query));
  const rows = await listSuited(model, query, order, liked, editions);
  const suits: MeaningRow = { name: 'suits', numbers: await findNumbers(order.map((place) => model.ids[place] ?? '')) };
  return save(state, [taste, { name: 'query', generation, query }, suits], rows);
}

async function readNewestEditions(): Promise<Delivery[]> {
  return (await readEditions()).slice(0, EDITIONS);
}

/**
 * FNV-1a (Fowler, Noll and Vo) over the ids, with how many there are: another one when a mark is another, or an edition,
 * which papers join that were learnt before.
 */
function nameMarks({ starred, hidden, read }: Marked, editions: Delivery[]): string {
  const sizes = editions.map(({ date, paperCount }) => `${date}:${paperCount}`);
  let hash = 0x811c9dc5;
  for (const char of [starred, hidden, read, sizes].map((ids) => ids.join(' ')).join('|')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return `${starred.length} ${hidden.length} ${read.length} ${hash >>> 0}`;
}

function findPlaces({ places }: OpenModel, ids: string[]): number[] {
  return ids.flatMap((id) => places.get(id) ?? []);
}

function askReader(model: OpenModel, liked: number[], marked: Marked): Query {
  return askTaste(model, {
    liked,
    hidden: findPlaces(model, marked.hidden),
    read: findPlaces(model, marked.read.slice(0, MOST_READ)),
  });
}

async function findNumbers(ids: string[]): Promise<Uint32Array<ArrayBuffer>> {
  const numbers = numberIds(joinFacts(await db.facts.toArray()));
  return Uint32Array.from(ids.flatMap((id) => numbers.get(id) ?? []));
}

async function listSuited(
  model: OpenModel,
  query: Query,
  order: number[],
  liked: number[],
  editions: Delivery[],
): Promise<SuitedRow[]> {
  const explain = createExplainer(model, query, liked.slice(0, MOST_REASONED));
  const makeRow = async (name: string, places: number[]): Promise<SuitedRow> => {
    const row: SuitedRow = { name, ids: [], reasons: [] };
    for (const place of places) {
      row.ids.push(model.ids[place] ?? '');
      row.reasons.push(explain(place));
      if (row.ids.length % 50 === 0) await nextTask();
    }
    return row;
  };
  const rows = [await makeRow(BEST, order.slice(0, MOST_BEST))];
  for (const { date } of editions) {
    const ids = await db.papers.where('edition').equals(date).primaryKeys();
    const isIn = new Set(findPlaces(model, ids));
    // Of an edition that came since nothing is known yet.
    if (isIn.size === 0) continue;
    rows.push(
      await makeRow(
        date,
        order.filter((place) => isIn.has(place)),
      ),
    );
  }
  return rows;
}

/** Writes it down in the place of what was known, unless everything was learnt anew or deleted meanwhile. */
async function save({ generation }: LearntState, rows: MeaningRow[], suited: SuitedRow[]): Promise<true> {
  await db.transaction('rw', db.meaning, db.suited, async () => {
    if ((await readState())?.generation !== generation) return;
    await db.suited.clear();
    await db.meaning.bulkDelete(['taste', 'query', 'suits']);
    await db.meaning.bulkPut(rows);
    await db.suited.bulkPut(suited);
  });
  return true;
}
