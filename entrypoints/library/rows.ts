import { batch, computed, effect, signal, type Signal } from '@preact/signals';
import { followLive } from '../../lib/live';
import { readMarkedPapers, type MarkedPapers } from '../../lib/store/editions';
import type { Mark, StoredPaper } from '../../lib/store/rows';
import { isFlying } from './flight';
import { current, listed, listIds } from './list';

/** A paper with what a row says of it. */
export interface Row {
  paper: StoredPaper;
  mark: Mark | undefined;
  topicIds: string[];
}

/** The places that are drawn, from the first to the last (inclusive), some beyond both ends of the screen. */
export const sight = signal({ first: 0, last: 20 });

/** So many rows are read at a time, and followed together. */
const BLOCK = 24;

const rows = new Map<string, Signal<Row | undefined>>();

/** A row that is in sight; undefined until it was read. Subscribes whoever asks. */
export function readRow(paperId: string): Row | undefined {
  return findRow(paperId).value;
}

function findRow(paperId: string): Signal<Row | undefined> {
  let row = rows.get(paperId);
  if (!row) rows.set(paperId, (row = signal(undefined)));
  return row;
}

const answered = signal(false);

/** There is something to read on the page, or it is known that there is nothing: all else can wait until then. */
export const isShown = computed(() => answered.value || listed.value?.numbers.length === 0);

/** How to stop following each block, by the ids in it. */
const followed = new Map<string, () => void>();

/** Who scrolls fast leaves blocks before they are read: no more than these are asked for at a time. */
const MAX_READS = 3;
const reading = new Set<string>();
/** Counts up whenever a block has been read for the first time: then the next can be asked for. */
const firstReads = signal(0);

// Blocks are followed as long as they are in sight, then forgotten: memory holds what is on the screen, no more. What
// is still in sight when the order changes keeps what it shows until its new block has been read.
effect(() => {
  const list = listed.value;
  void firstReads.value;
  if (!list) return;
  const wanted = new Map(
    listBlocks(sight.value, current.value?.index).map((block): [string, string[]] => {
      const ids = listIds(list, block * BLOCK, Math.min((block + 1) * BLOCK, list.numbers.length));
      return [ids.join(' '), ids];
    }),
  );
  for (const [key, stop] of followed) {
    if (wanted.has(key)) continue;
    stop();
    followed.delete(key);
    reading.delete(key);
  }
  const ids = new Set([...wanted.values()].flat());
  for (const id of rows.keys()) if (!ids.has(id)) rows.delete(id);
  // Who flies sees outlines: what would be read is gone before it can be drawn, and the landing would wait for it.
  if (isFlying.value) return;
  for (const [key, ids] of wanted) {
    if (followed.has(key) || reading.size >= MAX_READS) continue;
    reading.add(key);
    followed.set(
      key,
      followLive(
        () => readMarkedPapers(ids),
        (found) => showRows(key, found),
      ),
    );
  }
});

/** The blocks in sight, and that of the current row, which stays in the page wherever one scrolls. */
function listBlocks({ first, last }: { first: number; last: number }, currentIndex = first): number[] {
  const from = Math.floor(first / BLOCK);
  const count = Math.floor(last / BLOCK) - from + 1;
  const blocks = Array.from({ length: count }, (_, i) => from + i);
  return [...new Set([...blocks, Math.floor(currentIndex / BLOCK)])];
}

function showRows(key: string, { papers, marks, topicIds }: MarkedPapers): void {
  batch(() => {
    for (const paper of papers) {
      findRow(paper.id).value = { paper, mark: marks.get(paper.id), topicIds: topicIds.get(paper.id) ?? [] };
    }
    answered.value = true;
    if (reading.delete(key)) firstReads.value += 1;
  });
}
