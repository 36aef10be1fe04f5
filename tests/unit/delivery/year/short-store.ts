import { createGeneratedStore } from '../../../feed/generated.ts';
import type { GeneratorOptions } from '../../../feed/generator.ts';
import type { RawItem } from '../../../feed/item.ts';
import { readItems, type FeedStore } from '../../../feed/store.ts';

/** A generated feed without long texts: cleaning them is most of a year's work, and other tests' matter. */
export function createShortStore(seed: number, options: GeneratorOptions): FeedStore {
  const store = createGeneratedStore(seed, options);
  return { ...store, readDay: (day, now) => ({ value: readItems(store, day, now).map(shorten) }) };
}

function shorten({ paper, thumbnail, numComments, publishedAt, title }: RawItem): RawItem {
  const { id, upvotes, authors, ai_keywords: keywords } = paper;
  return {
    paper: {
      id,
      upvotes,
      title: `Paper ${id}`,
      summary: '',
      publishedAt: paper.publishedAt,
      authors: authors.slice(0, 1),
      ...(keywords && { ai_keywords: keywords.slice(0, 1) }),
    },
    publishedAt,
    title,
    numComments,
    ...(thumbnail && { thumbnail }),
  };
}
