import { createGeneratedStore } from '../feed/generated.ts';
import type { RawPaper } from '../feed/item.ts';
import { shareStore } from './stores.ts';

const lists = createGeneratedStore(1, { papersPerDay: 3 });
/** A paper that was never on a list. */
export const OLD: RawPaper = {
  id: '1706.03762',
  title: 'Attention Is\n  All You Need',
  summary: 'A network architecture that dispenses with recurrence.',
  authors: [{ _id: '1', name: 'Ashish Vaswani', hidden: false }],
  publishedAt: '2017-06-12T17:57:34.000Z',
  upvotes: 99,
};
/** Knows one paper that is on none of its lists. */
export const store = shareStore({ ...lists, findPaper: (id, now) => (id === OLD.id ? OLD : lists.findPaper(id, now)) });
