import { db } from './db';
import { keyOfTag } from './tags';

/** A tag as it is written most often, and how many papers have it. */
export interface TagCount {
  tag: string;
  count: number;
}

/** Every tag there is, or those of some papers, the most frequent first. It reads nothing but the index. */
export async function readTagCounts(paperIds?: ReadonlySet<string>): Promise<TagCount[]> {
  const [all, owners] = await db.transaction('r', db.marks, () => {
    const tags = db.marks.orderBy('tags');
    return Promise.all([tags.keys() as Promise<string[]>, paperIds ? tags.primaryKeys() : []]);
  });
  const keys = paperIds ? all.filter((_, i) => paperIds.has(owners[i] ?? '')) : all;
  const spellings = Map.groupBy(keys, (tag) => tag);
  const tags = Map.groupBy(
    [...spellings].map(([tag, { length }]) => ({ tag, count: length })).toSorted((a, b) => b.count - a.count),
    ({ tag }) => keyOfTag(tag),
  );
  return [...tags.values()]
    .map((same) => ({ tag: same[0]?.tag ?? '', count: same.reduce((sum, { count }) => sum + count, 0) }))
    .toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
