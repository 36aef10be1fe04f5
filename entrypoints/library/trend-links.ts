import type { Bin } from '../../lib/trends/bins';

/** The library with a filter in its search: in everything, or in the view of a topic. */
export function linkQuery(query: string, topicId?: string): string {
  const view = topicId === undefined ? '' : `view=${encodeURIComponent(`topic:${topicId}`)}&`;
  return `/library.html?${view}q=${encodeURIComponent(query)}`;
}

/** The filter for the lists of a stretch. */
export function writeBin({ from, to }: Bin): string {
  return `after:${from} before:${to}`;
}
