import * as v from 'valibot';
import { isVisible, MAX_COUNT, MAX_LENGTH, readKeywords, readMoment, readName, readText } from '../paper/bounds';
import { parseArxivId, parseWebUrl } from '../paper/links';
import { tolerant, withoutUndefined, type Complete } from '../paper/optional';
import type { Paper } from '../paper/paper';

/** The id of the source in keys, and the prefix of papers without an arXiv id. */
export const HUGGING_FACE_ID = 'hf';

const Count = v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_COUNT), v.transform(Math.floor));
const Organization = v.object({ name: tolerant(v.string()), fullname: tolerant(v.string()) });

/**
 * One item of `GET /api/daily_papers`, as measured on 9,881 real ones. Only the id and the title are needed.
 * `publishedAt` of the outer object is not read: since March 2025 it is off by hours.
 */
const Item = v.object({
  numComments: tolerant(Count),
  thumbnail: tolerant(v.string()),
  mediaUrl: tolerant(v.string()),
  organization: tolerant(Organization),
  paper: v.object({
    id: v.pipe(v.string(), v.regex(/^\s*[\w./-]{1,64}\s*$/)),
    title: v.pipe(v.string(), v.regex(/\S/)),
    summary: tolerant(v.string()),
    upvotes: tolerant(Count),
    authors: tolerant(v.array(v.unknown())),
    publishedAt: tolerant(v.string()),
    ai_summary: tolerant(v.string()),
    ai_keywords: tolerant(v.array(v.unknown())),
    githubRepo: tolerant(v.string()),
    githubStars: tolerant(Count),
    projectPage: tolerant(v.string()),
    organization: tolerant(Organization),
  }),
});

const Author = v.object({ name: v.string(), hidden: tolerant(v.boolean()) });

/** One item as a paper, or undefined where it is none. `day` is the list's UTC day, `YYYY-MM-DD`. Never throws. */
export function readItem(raw: unknown, day: string): Paper | undefined {
  const parsed = v.safeParse(Item, raw);
  if (!parsed.success) return undefined;
  const { paper, ...item } = parsed.output;
  const id = paper.id.trim();
  const title = readText(paper.title, MAX_LENGTH.title);
  if (!isVisible(title)) return undefined;
  const organization = paper.organization ?? item.organization;
  const thumbnail = item.thumbnail ?? item.mediaUrl;
  return withoutUndefined({
    id: parseArxivId(id) ?? `${HUGGING_FACE_ID}:${id}`,
    source: HUGGING_FACE_ID,
    title,
    abstract: readText(paper.summary ?? '', MAX_LENGTH.abstract),
    authors: readAuthors(paper.authors ?? []),
    organization: readName(organization?.fullname ?? organization?.name ?? '') || undefined,
    publishedAt: readMoment(Date.parse(paper.publishedAt ?? '')),
    listedOn: day,
    upvotes: paper.upvotes ?? 0,
    comments: item.numComments,
    summary: readText(paper.ai_summary ?? '', MAX_LENGTH.abstract) || undefined,
    keywords: readKeywords(paper.ai_keywords ?? []),
    codeUrl: parseWebUrl(paper.githubRepo ?? ''),
    codeStars: paper.githubStars,
    projectUrl: parseWebUrl(paper.projectPage ?? ''),
    thumbnailUrl: parseWebUrl(thumbnail ?? ''),
  } satisfies Complete<Paper>);
}

function readAuthors(raw: unknown[]): string[] {
  return raw.slice(0, MAX_LENGTH.authors).flatMap((item) => {
    const author = v.safeParse(Author, item);
    const name = author.success && author.output.hidden !== true ? readName(author.output.name) : '';
    return name === '' ? [] : [name];
  });
}
