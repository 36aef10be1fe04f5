import type { RawPaper } from '../item.ts';
import { createRandom, drawFromQuantiles, type Random } from '../random.ts';
import { writeAbstract } from './abstract.ts';
import { createAuthors, createId, createUser, inventName } from './authors.ts';
import { hasField } from './eras.ts';
import { createArxivId, MOST_PAPERS_A_DAY } from './identifier.ts';
import { createLinks, inventMediaUrls } from './links.ts';
import { createAiFields } from './machine-text.ts';
import { drawPublication, tellSubmission } from './moments.ts';
import { drawOrganization } from './organization.ts';
import { inventSubject } from './slots.ts';
import { writeTitle } from './title.ts';

/** Where a paper stands for the first time: it is generated from this and the seed alone. */
export interface Origin {
  seed: number;
  day: string;
  /** Its place among the papers of that day, from 0. */
  index: number;
}

/**
 * The chance that decides one part of a paper. Each part draws from a stream of its own: on a later list, which may have other fields,
 * the paper is still the same to the letter.
 */
export const createStream = ({ seed, day, index }: Origin, part: string): Random =>
  createRandom(seed, day, index, part);

/** Votes once they have settled. Captured lists, a day or so old, have about half of these: median 6, highest 166. */
const VOTES = [
  [0, 0],
  [0.05, 2],
  [0.25, 5],
  [0.5, 12],
  [0.75, 27],
  [0.9, 56],
  [0.99, 150],
  [1, 420],
] as const;

const ORGANIZATION_SHARE = 0.6;
const MEDIA_SHARE = 0.18;

/** Places of one day in no order: 97 shares no divisor with 250, so that every place is met once. */
function drawPlace({ seed, day, index }: Origin): number {
  return (index * 97 + createRandom(seed, day, 'places').int(0, MOST_PAPERS_A_DAY - 1)) % MOST_PAPERS_A_DAY;
}

/** The pictures shown with some papers. */
function drawMediaUrls(random: Random, uploadedAt: number): string[] {
  return random.chance(MEDIA_SHARE) ? inventMediaUrls(random, createId(random, uploadedAt)) : [];
}

/**
 * The inner object of an item on the list of `day`, in its final state.
 * @param addedAt when somebody first put it on a list, epoch milliseconds
 * @param arrivesAt when it came to this list, epoch milliseconds
 */
export function createPaper(origin: Origin, day: string, addedAt: number, arrivesAt: number): RawPaper {
  const stream = (part: string): Random => createStream(origin, part);
  const subject = inventSubject(stream('subject'));
  const isWrapped = !hasField('unwrappedText', origin.day);
  const publishedAt = drawPublication(stream('publication'), origin.day);
  const mediaUrls = drawMediaUrls(stream('media'), addedAt);
  const account = stream('account');
  return {
    id: createArxivId(publishedAt.slice(0, 10), origin.day, drawPlace(origin)),
    authors: createAuthors(stream('authors'), day, addedAt),
    ...(mediaUrls.length > 0 && hasField('mediaUrls', day) && { mediaUrls }),
    publishedAt,
    ...(hasField('submittedOnDaily', day) && { submittedOnDailyAt: tellSubmission(arrivesAt, day) }),
    title: writeTitle(stream('title'), subject, isWrapped),
    submittedOnDailyBy: createUser(account, day, inventName(account)),
    summary: writeAbstract(stream('abstract'), subject, isWrapped),
    upvotes: Math.round(drawFromQuantiles(stream('votes'), VOTES)),
    ...(hasField('discussionId', day) && { discussionId: createId(stream('discussion'), addedAt) }),
    ...createLinks(stream('links'), subject, day),
    ...createAiFields(stream('ai'), subject, day),
    ...(stream('affiliation').chance(ORGANIZATION_SHARE) && { organization: drawOrganization(stream('organization')) }),
  };
}
