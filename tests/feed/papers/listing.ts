import { HOUR_MS } from '../day.ts';
import type { Listing, RawItem, RawPaper } from '../item.ts';
import { createRandom } from '../random.ts';
import { hasField } from './eras.ts';
import { drawAiArrival, drawArrival, tellOuterPublication } from './moments.ts';
import { createPaper, createStream, type Origin } from './paper.ts';
import { createSubmitter } from './submitter.ts';

const COMMENTS = [1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 7, 10];

/** Fields of the paper that stood elsewhere, or nowhere, in answers of `day`. */
function dropLaterFields(paper: RawPaper, day: string): RawPaper {
  const known = { ...paper };
  if (!hasField('paperMediaUrls', day)) delete known.mediaUrls;
  if (!hasField('submittedOnDaily', day)) delete known.submittedOnDailyBy;
  if (!hasField('organization', day)) delete known.organization;
  return known;
}

/** The organisation at the outer level: for four days of 2025 it had another name there. */
function tellOrganization({ organization }: RawPaper, day: string): Partial<RawItem> {
  if (!organization || !hasField('submitterOrganization', day)) return {};
  return hasField('organization', day) ? { organization } : { submitterOrganization: organization };
}

/** The outer object. `paper` still has every field. */
function createItem(origin: Origin, paper: RawPaper, day: string, arrivesAt: number): RawItem {
  const chances = createStream(origin, 'chances');
  const { title, summary, mediaUrls, submittedOnDailyBy: user } = paper;
  const image = `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${paper.id}.png`;
  return {
    paper: dropLaterFields(paper, day),
    publishedAt: tellOuterPublication(paper.publishedAt, arrivesAt, day),
    title,
    ...(hasField('outerSummary', day) && { summary }),
    ...(mediaUrls && { mediaUrls }),
    ...(hasField('thumbnail', day) ? { thumbnail: image } : { mediaUrl: image }),
    numComments: chances.pick(COMMENTS),
    ...(user &&
      hasField('submittedBy', day) && { submittedBy: createSubmitter(createStream(origin, 'submitter'), user, day) }),
    ...tellOrganization(paper, day),
    ...(hasField('isAuthorParticipating', day) && { isAuthorParticipating: chances.chance(0.2) }),
  };
}

/** One entry on the list of `day`: the paper of this origin, whose own day may be an earlier one. */
export function createListing(origin: Origin, day: string): Listing {
  const firstArrivesAt = drawArrival(createStream(origin, 'arrival'), origin.day);
  const isAgain = day !== origin.day;
  const again = createRandom(origin.seed, day, origin.day, origin.index);
  const arrivesAt = isAgain ? drawArrival(again, day) : firstArrivesAt;
  const paper = createPaper(origin, day, firstArrivesAt, arrivesAt);
  return {
    item: createItem(origin, paper, day, arrivesAt),
    arrivesAt,
    votedFrom: firstArrivesAt,
    votePaceMs: createStream(origin, 'pace').int(12 * HOUR_MS, 72 * HOUR_MS),
    aiArrivesAt: drawAiArrival(createStream(origin, 'ai-arrival'), firstArrivesAt),
  };
}
