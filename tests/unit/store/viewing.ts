import type { Paper } from '../../../lib/paper/paper';
import { claimDelivery } from '../../../lib/store/deliveries';
import { saveList } from '../../../lib/store/lists';
import { findOrder, type ViewSearch } from '../../../lib/store/view-order';
import type { View } from '../../../lib/store/views';
import { parseFilter } from '../../../lib/topics/parse';

/** The reader's local date. */
export const TODAY = Temporal.PlainDate.from('2026-11-24');

/** Stores an edition of one list. */
export async function deliver(date: string, papers: Paper[], fetchedAt = 1): Promise<void> {
  const listed = papers.map((paper) => ({ ...paper, listedOn: date }));
  await saveList({ source: 'hf', day: date, fetchedAt, papers: listed, droppedCount: 0 });
  await claimDelivery({ date, now: 1, newestDay: date, isDue: true, notifies: false });
}

/** What a view lists, in order: ids. */
export async function list(
  view: View,
  order: ViewSearch['order'] = 'date',
  query = '',
  ranked?: ViewSearch['ranked'],
): Promise<string[]> {
  const { numbers, facts } = await findOrder({ view, filter: parseFilter(query), order, today: TODAY, ranked });
  return Array.from(numbers, (number) => facts.id(number) ?? '');
}
