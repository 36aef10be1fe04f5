import * as v from 'valibot';
import { isVisible, MAX_COUNT, MAX_LENGTH, readKeywords, readMoment, readName, readText } from '../paper/bounds';
import { cut } from '../paper/clip';
import { isDay } from '../paper/day';
import { isPaperId, parseWebUrl } from '../paper/links';
import { tolerant, withoutUndefined, type Complete } from '../paper/optional';
import { removeUnseen } from '../paper/unseen';
import { MAX_JOINED_NOTE } from '../store/note-text';
import type { Mark } from '../store/rows';
import { MAX_JOINED_TAGS, normalizeTags } from '../store/tags';
import { MAX_LIKES, MAX_PHRASE, REACHES, TOPIC_COLOURS, type Topic, type TopicMeaning } from '../topics/topic';
import type { BackupPaper } from './backup';

/** Later moments are those of a clock that is wrong: no mark is dropped for that, but none stays later for ever. */
const LAST_MOMENT = Date.UTC(2100, 0);
const MAX_FILTER_LENGTH = 10_000;
const MAX_LIKES_READ = 100;

/** Epoch milliseconds. */
export const Moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.toMaxValue(LAST_MOMENT));
/** The database's indexes know no star of the moment 0. */
const MarkMoment = v.pipe(Moment, v.minValue(1));
const PaperId = v.pipe(v.string(), v.maxLength(100));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COUNT));
const Texts = v.fallback(v.array(v.unknown()), []);

const MarkItem = v.object({
  paperId: PaperId,
  starredAt: v.optional(MarkMoment),
  readAt: v.optional(MarkMoment),
  hiddenAt: v.optional(MarkMoment),
  note: v.optional(v.pipe(v.string(), v.maxLength(MAX_JOINED_NOTE))),
  tags: v.optional(v.pipe(v.array(v.string()), v.maxLength(MAX_JOINED_TAGS))),
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

const MeaningItem = v.object({
  phrase: v.pipe(v.string(), v.maxLength(2 * MAX_PHRASE)),
  likeIds: v.pipe(v.array(v.unknown()), v.maxLength(MAX_LIKES_READ)),
  reach: v.picklist(REACHES),
});

/** What a topic means; a paper's id that is none is left out. */
const Meaning = v.pipe(
  MeaningItem,
  v.transform(({ phrase, likeIds, reach }): TopicMeaning => {
    const ids = likeIds.filter((id) => v.is(PaperId, id) && isPaperId(id)) as string[];
    return {
      phrase: cut(removeUnseen(phrase), MAX_PHRASE),
      likeIds: [...new Set(ids)].slice(0, MAX_LIKES),
      reach,
    };
  }),
);

/** None of the names that every object has, or is made by: as a key of what travels they would get lost. */
const TopicId = v.pipe(v.string(), v.regex(/^(?!(?:__proto__|prototype|constructor)$)[\w-]{1,64}$/));

const TopicItem = v.object({
  id: TopicId,
  name: v.pipe(v.string(), v.maxLength(2 * MAX_LENGTH.name)),
  colour: v.fallback(v.picklist(TOPIC_COLOURS), 'rust'),
  filter: v.pipe(v.string(), v.maxLength(MAX_FILTER_LENGTH)),
  meaning: tolerant(Meaning),
  notifies: v.fallback(v.boolean(), true),
  isPaused: v.fallback(v.boolean(), false),
  updatedAt: Moment,
});

/** A topic, or undefined where it is none; without its meaning where that is none. Its place is the one it stands at in the file. */
export function readTopic(raw: unknown, order: number): Topic | undefined {
  const parsed = v.safeParse(TopicItem, raw);
  if (!parsed.success) return undefined;
  const { meaning, ...item } = parsed.output;
  const name = cut(removeUnseen(item.name), MAX_LENGTH.name);
  return { ...item, name, filter: removeUnseen(item.filter), ...(meaning && { meaning }), order };
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
  isUnlisted: tolerant(v.literal(true)),
});

/** A paper as clean and bounded as one from the network, or undefined where it is none. */
export function readPaper(raw: unknown): BackupPaper | undefined {
  const parsed = v.safeParse(PaperItem, raw);
  if (!parsed.success) return undefined;
  const item = parsed.output;
  if (!isPaperId(item.id) || !isDay(item.listedOn)) return undefined;
  const title = readText(item.title, MAX_LENGTH.title);
  if (!isVisible(title)) return undefined;
  return withoutUndefined({
    id: item.id,
    source: item.source,
    title,
    abstract: readText(item.abstract, MAX_LENGTH.abstract),
    authors: readNames(item.authors),
    organization: readName(item.organization ?? '') || undefined,
    publishedAt: readMoment(item.publishedAt ?? Number.NaN),
    listedOn: item.listedOn,
    upvotes: item.upvotes,
    comments: item.comments,
    summary: readText(item.summary ?? '', MAX_LENGTH.abstract) || undefined,
    keywords: readKeywords(item.keywords),
    codeUrl: parseWebUrl(item.codeUrl ?? ''),
    codeStars: item.codeStars,
    projectUrl: parseWebUrl(item.projectUrl ?? ''),
    thumbnailUrl: parseWebUrl(item.thumbnailUrl ?? ''),
    isUnlisted: item.isUnlisted,
  } satisfies Complete<BackupPaper>);
}

function readNames(raw: unknown[]): string[] {
  const names = raw.slice(0, MAX_LENGTH.authors).filter((name) => typeof name === 'string');
  return names.map(readName).filter((name) => name !== '');
}
