import * as v from 'valibot';
import type { MarkTravel, TopicTravel } from '../store/travel-rows';
import { ITEM_VERSION, readItemKind } from './items';
import { createMarkTravel } from './mark-state';
import { unpackMark, unpackNote, unpackTopic } from './records';

/** What other computers wrote, and this one too. */
export interface AreaContent {
  /** By paper; notes are in them. */
  marks: Map<string, MarkTravel>;
  topics: Map<string, TopicTravel>;
  /** Records that cannot be read. */
  droppedCount: number;
  /** A later Paperboy has written there. */
  isNewer: boolean;
}

const Envelope = v.object({ v: v.number(), r: v.record(v.string(), v.unknown()) });

/** Reads all of `storage.sync`: as untrusted as a file. What cannot be read is dropped and counted. Never throws. */
export function readArea(raw: Readonly<Record<string, unknown>>): AreaContent {
  const content: AreaContent = { marks: new Map(), topics: new Map(), droppedCount: 0, isNewer: false };
  for (const [key, value] of Object.entries(raw)) {
    const kind = readItemKind(key);
    if (!kind) continue;
    const item = v.safeParse(Envelope, value);
    if (!item.success) content.droppedCount += 1;
    else if (item.output.v > ITEM_VERSION) content.isNewer = true;
    else {
      for (const [id, record] of Object.entries(item.output.r)) {
        if (!addRecord(content, kind, id, record)) content.droppedCount += 1;
      }
    }
  }
  return content;
}

function addRecord(
  { marks, topics }: AreaContent,
  kind: 'marks' | 'notes' | 'topics',
  id: string,
  raw: unknown,
): boolean {
  if (kind === 'topics') {
    const topic = unpackTopic(id, raw);
    if (topic) topics.set(id, topic);
    return topic !== undefined;
  }
  const known = marks.get(id) ?? createMarkTravel(id);
  if (kind === 'notes') {
    const note = unpackNote(id, raw);
    if (note) marks.set(id, { ...known, note });
    return note !== undefined;
  }
  const mark = unpackMark(id, raw);
  if (mark) marks.set(id, { ...mark, ...(known.note && { note: known.note }) });
  return mark !== undefined;
}
