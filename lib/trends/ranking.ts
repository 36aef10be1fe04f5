import type { CodeCount } from './counts';

/** A name and how many papers it stands on. */
export interface Ranked {
  name: string;
  count: number;
}

/** The most frequent names, ties by the alphabet. One pass: of all authors there may be hundreds of thousands. */
export function rankNames(counts: ReadonlyMap<string, number>, limit: number): Ranked[] {
  const top: Ranked[] = [];
  let least = 0;
  for (const [name, count] of counts) {
    if (top.length === limit && count < least) continue;
    const place = top.findIndex((ranked) => compareRanked({ name, count }, ranked) < 0);
    top.splice(place === -1 ? top.length : place, 0, { name, count });
    if (top.length > limit) top.pop();
    least = top.at(-1)?.count ?? 0;
  }
  return top;
}

function compareRanked(a: Ranked, b: Ranked): number {
  return b.count - a.count || (a.name < b.name ? -1 : 1);
}

/** The repositories of most papers; among equals, as most are of one paper alone, those with most stars. */
export function rankCode(code: ReadonlyMap<string, CodeCount>, limit: number): CodeCount[] {
  return [...code.values()]
    .toSorted((a, b) => b.paperIds.length - a.paperIds.length || b.stars - a.stars || (a.name < b.name ? -1 : 1))
    .slice(0, limit);
}
