import { keyOfTag, MAX_JOINED_TAGS } from '../store/tags';
import type { MarkTravel } from '../store/travel-rows';
import { joinSwitch, moveOn, readSwitch } from './switch';

type Tags = MarkTravel['tags'];

/** The tags of a mark after they were found to be `tags`, in a mark that was changed at `changedAt`. */
export function readTags(before: Tags, tags: readonly string[], changedAt: number): Tags {
  const keys = new Set(tags.map(keyOfTag));
  const known = new Map(before);
  const shown = new Set(showTags(before, []));
  const fresh = tags.filter((tag) => !known.has(tag)).map((tag) => [tag, 0] as const);
  return [...before, ...fresh].map(([tag, at]) => {
    if (shown.has(tag) && tags.includes(tag)) return [tag, at];
    // Also one that is known becomes the newest spelling, or the next exchange would write the other one back.
    if (tags.includes(tag)) return [tag, readSwitch(at, moveOn(changedAt, findNewest(before, tag)), changedAt)];
    // In another spelling it is the same tag.
    return [tag, keys.has(keyOfTag(tag)) ? at : readSwitch(at, undefined, changedAt)];
  });
}

/** Since when a tag is on in its newest spelling, 0 where it is in none. */
function findNewest(tags: Tags, tag: string): number {
  return Math.max(0, ...tags.filter(([other]) => keyOfTag(other) === keyOfTag(tag)).map(([, at]) => at));
}

/** The tags of two copies, each by itself; of theirs only as many as there is room for beside ours. */
export function joinTags(ours: Tags, theirs: Tags, now: number): Tags {
  const joined = new Map(ours);
  for (const [tag, at] of theirs) {
    const isRoom = joined.has(tag) || joined.size < MAX_JOINED_TAGS;
    if (isRoom) joined.set(tag, joinSwitch(joined.get(tag) ?? 0, at, now));
  }
  return [...joined];
}

/** The tags that are on, in the order that `shown` has them in, and then by their moments. Of spellings the newest. */
export function showTags(tags: Tags, shown: readonly string[]): string[] {
  const on = tags
    .filter(([, at]) => at > 0)
    .toSorted(([a, aAt], [b, bAt]) => aAt - bAt || (a < b ? -1 : 1))
    .map(([tag]) => tag);
  const spellings = new Map(on.map((tag) => [keyOfTag(tag), tag]));
  const inOrder = [...shown.map(keyOfTag), ...spellings.keys()];
  return [...new Set(inOrder)].flatMap((key) => spellings.get(key) ?? []);
}
