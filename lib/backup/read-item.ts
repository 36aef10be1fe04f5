import * as v from 'valibot';
import { isVisible, MAX_COUNT, MAX_LENGTH, readKeywords, readMoment, readName, readText } from '../paper/bounds';
import { isPaperId, parseWebUrl } from '../paper/links';
import { removeUnseen } from '../paper/unseen';
import type { Mark } from '../store/rows';
import { normalizeTags } from '../store/tags';
import { TOPIC_COLOURS, type Topic } from '../topics/topic';
import type { BackupPaper } from './backup';

/** The last moment there is, by ECMAScript. Clocks that are wrong write strange moments; no mark is dropped for that. */
const LAST_MOMENT = 8.64e15;
/** Two notes of full length that an import has joined, several times over. */
const MAX_NOTE_LENGTH = 200_000;
const MAX_FILTER_LENGTH = 10_000;
const MAX_TAGS_READ = 100;

const Moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_MOMENT));
/** The database's indexes know no star of the moment 0. */
const MarkMoment = v.pipe(Moment, v.minValue(1));
const PaperId = v.pipe(v.string(), v.maxLength(100));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COUNT));
const Texts = v.fallback(v.array(v.unknown()), []);

/** A field that is missing or nonsense is one that is not there. */
function tolerant<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.optional(schema), undefined);
}

const MarkItem = v.object({
  paperId: PaperId,
  starredAt: v.optional(MarkMoment),
  readAt: v.optional(MarkMoment),
  hiddenAt: v.optional(MarkMoment),
  note: v.optional(v.pipe(v.string(), v.maxLength(MAX_NOTE_LENGTH))),
  tags: v.optional(v.pipe(v.array(v.string()), v.maxLength(MAX_TAGS_READ))),
  updatedAt: Moment,
});

/** A mark, or undefined where it is none: half a mark would take the other half away from the one that is there. */
export function readMark(raw: unknown): Mark | undefined {
  const parsed = v.safeParse(MarkItem, raw);
  if (!parsed.success || !isPaperId(parsed.output.paperId)) return undefined;
  const { paperId, updatedAt, note, tags: typed, ...moments } = parsed.output;
  const tags = normalizeTags(typed ?? []);
  const text = note?.toWellFormed() ?? '';
  const mark: Mark = { paperId, updatedAt, ...withoutUndefined(moments) };
  if (text.trim() !== '') mark.note = text;
  if (tags.length > 0) mark.tags = tags;
  return mark;
}

const TopicItem = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  name: v.pipe(v.string(), v.maxLength(2 * MAX_LENGTH.name)),
  colour: v.fallback(v.picklist(TOPIC_COLOURS), 'rust'),
  filter: v.pipe(v.string(), v.maxLength(MAX_FILTER_LENGTH)),
  notifies: v.fallback(v.boolean(), true),
  isPaused: v.fallback(v.boolean(), false),
  updatedAt: Moment,
});

/** A topic, or undefined where it is none. Its place is the one it stands at in the file. */
export function readTopic(raw: unknown, order: number): Topic | undefined {
  const parsed = v.safeParse(TopicItem, raw);
  if (!parsed.success) return undefined;
  const name = removeUnseen(parsed.output.name).slice(0, MAX_LENGTH.name).toWellFormed();
  return { ...parsed.output, name, filter: removeUnseen(parsed.output.filter), order };
}

const PaperItem = v.object({
  id: PaperId,
  source: v.pipe(v.string(), v.regex(/^[a-z]{1,8}$/)),
  title: v.string(),
  abstract: v.fallback(v.string(), ''),
  authors: Texts,
  organization: tolerant(v.string()),
  publishedAt: tolerant(v.number()),
  listedOn: v.pipe(v.string(), v.regex(/^(?:19|20)\d\d-\d\d-\d\d$/)),
  upvotes: v.fallback(Count, 0),
  comments: tolerant(Count),
  summary: tolerant(v.string()),
  keywords: Texts,
  codeUrl: tolerant(v.string()),
  codeStars: tolerant(Count),
  projectUrl: tolerant(v.string()),
  thumbnailUrl: tolerant(v.string()),
  isUnlisted: tolerant(v.boolean()),
});

/** A paper as clean and bounded as one from the network, or undefined where it is none. */
export function readPaper(raw: unknown): BackupPaper | undefined {
  const parsed = v.safeParse(PaperItem, raw);
  if (!parsed.success || !isPaperId(parsed.output.id) || !isDay(parsed.output.listedOn)) return undefined;
  const { title: rawTitle, abstract, authors, organization, publishedAt, summary, keywords, ...rest } = parsed.output;
  const title = readText(rawTitle, MAX_LENGTH.title);
  if (!isVisible(title)) return undefined;
  const known = {
    organization: readName(organization ?? '') || undefined,
    publishedAt: readMoment(publishedAt ?? Number.NaN),
    summary: readText(summary ?? '', MAX_LENGTH.abstract) || undefined,
    comments: rest.comments,
    codeUrl: parseWebUrl(rest.codeUrl ?? ''),
    codeStars: rest.codeStars,
    projectUrl: parseWebUrl(rest.projectUrl ?? ''),
    thumbnailUrl: parseWebUrl(rest.thumbnailUrl ?? ''),
    isUnlisted: rest.isUnlisted ? (true as const) : undefined,
  };
  return {
    id: rest.id,
    source: rest.source,
    title,
    abstract: readText(abstract, MAX_LENGTH.abstract),
    authors: readNames(authors),
    listedOn: rest.listedOn,
    upvotes: rest.upvotes,
    keywords: readKeywords(keywords),
    ...withoutUndefined(known),
  };
}

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

function readNames(raw: unknown[]): string[] {
  const names = raw.slice(0, MAX_LENGTH.authors).filter((name) => typeof name === 'string');
  return names.map(readName).filter((name) => name !== '');
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A field that is not known is a key that is not there: IndexedDB and merging tell the two apart. */
function withoutUndefined<T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
}
