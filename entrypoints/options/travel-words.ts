import { formatCount, formatMoment } from '../../components/format';
import type { ExchangeRow } from '../../lib/store/travel-rows';
import { say, sayCount } from '../../lib/words';

/** How the exchange with other computers stands, sentence by sentence. */
export function describeExchange(isOn: boolean, row: ExchangeRow | undefined): string[] {
  if (!isOn) return [say('travelOff')];
  const words: string[] = [];
  if (row?.failure) words.push(describeFailure(row.failure));
  if (row?.exchangedAt === undefined) return [...words, say('travelNotYet')];
  const { starCount, starredCount, leftNotes, leftTopics, droppedCount, exchangedAt } = row;
  if (starredCount > 0) words.push(say('travelStars', formatCount(starCount), formatCount(starredCount)));
  if (starCount < starredCount) words.push(say('travelFull'));
  if (leftNotes > 0) words.push(sayCount('travelLeftNotes', leftNotes));
  if (leftTopics > 0) words.push(sayCount('travelLeftTopics', leftTopics));
  if (droppedCount > 0) words.push(sayCount('travelDropped', droppedCount));
  return [...words, say('travelLast', formatMoment(exchangedAt))];
}

function describeFailure({ kind, detail }: NonNullable<ExchangeRow['failure']>): string {
  switch (kind) {
    case 'full':
      return say('travelRefusedFull');
    case 'too-often':
      return say('travelRefusedOften');
    case 'newer':
      return say('travelNewer');
    case 'failed':
      return say('travelFailed', detail);
  }
}
