import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Highlighted } from '../../components/highlighted';
import { Snippet } from '../../components/snippet';
import { liveSignal } from '../../lib/live';
import { summarizeMatches } from '../../lib/store/search';
import { TOPIC_FIELDS } from '../../lib/topics/fields';
import type { Filter } from '../../lib/topics/filter';
import { createHighlighter } from '../../lib/topics/highlights';
import { say, sayCount } from '../../lib/words';

/** The filter of the editor that is open; there is one at most. */
const asked = signal<Filter | undefined>(undefined);

const summary = liveSignal(() => {
  const filter = asked.value;
  if (!filter || filter.kind === 'all') return async () => undefined;
  return async () => ({ filter, ...(await summarizeMatches(filter, Temporal.Now.plainDateISO('UTC'))) });
});

/** What a filter finds in everything stored: how much, how often, and the newest, with the words marked. */
export function TopicPreview({ filter }: { filter: Filter | undefined }) {
  useEffect(() => {
    // While something is typed that cannot be read, the last answer stays.
    if (filter) asked.value = filter;
  }, [JSON.stringify(filter)]);
  useEffect(() => () => void (asked.value = undefined), []);
  if (!summary.value) return <p class="topic-preview">{filter?.kind === 'all' && say('previewEmpty')}</p>;
  const { total, perWeek, newest } = summary.value;
  const findRanges = createHighlighter(summary.value.filter, TOPIC_FIELDS);
  return (
    <div class="topic-preview">
      <p role="status" data-testid="topic-preview">
        {sayCount('previewMatches', total, describePace(perWeek))}
        {newest.length > 0 && ` ${say('previewNewest')}`}
      </p>
      <ul>
        {newest.map((paper) => (
          <li key={paper.id} lang="en" dir="auto">
            <Highlighted text={paper.title} ranges={findRanges('title', paper.title)} />
            <Snippet text={paper.abstract} ranges={findRanges('abstract', paper.abstract)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function describePace(perWeek: number): string {
  if (perWeek === 0) return say('paceNone');
  if (perWeek < 1) return say('paceRare');
  return sayCount('paceWeekly', Math.round(perWeek));
}
