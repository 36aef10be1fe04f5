import * as v from 'valibot';
import { readMark, readTopic } from '../backup/read-item';
import { normalizeTag } from '../store/tags';
import type { MarkTravel, NoteState, Switch, TopicTravel } from '../store/travel-rows';
import { createMarkTravel } from './mark-state';
import { isExpired, LAST_MOMENT } from './switch';
import { takeContent } from './topic-state';

const Moment = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_MOMENT));
const SwitchMoment = v.pipe(v.number(), v.integer(), v.minValue(-LAST_MOMENT), v.maxValue(LAST_MOMENT));
/** Star, read, hidden, each to the base 36. */
const Switches = v.pipe(v.string(), v.maxLength(40), v.regex(/^-?[0-9a-z]*(?:\/-?[0-9a-z]*){0,2}$/));
const TaggedMark = v.strictTuple([Switches, v.pipe(v.array(v.unknown()), v.maxLength(500))]);
const Tag = v.strictTuple([v.pipe(v.string(), v.maxLength(200)), SwitchMoment]);
const Clock = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/)),
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9)),
  ),
  v.maxEntries(100),
);
const Note = v.strictTuple([v.string(), Moment, Clock]);
const TopicRecord = v.looseObject({ at: Moment });

/** A mark without the deletions of more than a year ago, which no longer travel. */
export function dropExpired(mark: MarkTravel, now: number): MarkTravel {
  const isLive = (at: Switch): boolean => at > 0 || (at < 0 && !isExpired(-at, now));
  const keep = (at: Switch): Switch => (isLive(at) ? at : 0);
  const { star, read, hidden, tags } = mark;
  return {
    ...mark,
    star: keep(star),
    read: keep(read),
    hidden: keep(hidden),
    tags: tags.filter(([, at]) => isLive(at)),
  };
}

/** The switches and tags of a mark as they are written, or undefined where there is nothing to write. */
export function packMark({ star, read, hidden, tags }: MarkTravel): unknown {
  const switches = [star, read, hidden].map((at) => (at === 0 ? '' : at.toString(36))).join('/');
  const short = switches.replace(/\/+$/, '');
  if (tags.length > 0) return [short, tags.toSorted(([a], [b]) => (a < b ? -1 : 1))];
  return short === '' ? undefined : short;
}

/** A mark as somebody has written it; undefined where it cannot be read. A tag that cannot be is left out. */
export function unpackMark(id: string, raw: unknown): MarkTravel | undefined {
  const parsed = v.safeParse(v.union([Switches, TaggedMark]), raw);
  if (!parsed.success || !readMark({ paperId: id, updatedAt: 1 })) return undefined;
  const [switches, tags] = typeof parsed.output === 'string' ? [parsed.output, []] : parsed.output;
  const moments = switches.split('/').map((text) => (text === '' ? 0 : parseInt(text, 36)));
  if (!moments.every((at) => v.is(SwitchMoment, at))) return undefined;
  const [star = 0, read = 0, hidden = 0] = moments;
  return { ...createMarkTravel(id), star, read, hidden, tags: tags.filter(isTag) };
}

function isTag(raw: unknown): raw is [string, Switch] {
  return v.is(Tag, raw) && normalizeTag(raw[0]) === raw[0];
}

/** A note as it is written; undefined for one that was taken away more than a year ago. */
export function packNote({ text, at, clock }: NoteState, now: number): unknown {
  return text === '' && isExpired(at, now) ? undefined : [text, at, clock];
}

/** A note as somebody has written it; undefined where it cannot be read. */
export function unpackNote(id: string, raw: unknown): NoteState | undefined {
  const parsed = v.safeParse(Note, raw);
  if (!parsed.success) return undefined;
  const [note, at, clock] = parsed.output;
  const mark = readMark({ paperId: id, updatedAt: 1, note });
  return mark && { text: mark.note ?? '', at, clock };
}

/** A topic as it is written; undefined for one that was deleted more than a year ago. */
export function packTopic({ at, topic }: TopicTravel, now: number): unknown {
  if (topic) return { at, ...takeContent(topic) };
  return isExpired(at, now) ? undefined : { at };
}

/** A topic as somebody has written it; undefined where it cannot be read. */
export function unpackTopic(id: string, raw: unknown): TopicTravel | undefined {
  const parsed = v.safeParse(TopicRecord, raw);
  if (!parsed.success) return undefined;
  const { at, ...content } = parsed.output;
  const { order } = content as { order?: unknown };
  const place = v.is(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6)), order) ? order : 0;
  const topic = readTopic({ name: '', filter: '', ...content, id, updatedAt: at }, place);
  if (!topic) return undefined;
  return { id, at, isHere: false, ...(Object.keys(content).length > 0 && { topic: takeContent(topic) }) };
}
