import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Combobox } from '../../components/combobox';
import { readQuery, search } from '../../components/searching';
import { liveSignal } from '../../lib/live';
import type { StoredPaper } from '../../lib/store/rows';
import { MAX_LIKES } from '../../lib/topics/topic';
import { say } from '../../lib/words';

const SHOWN = 5;

/** What is typed into the finder of the open editor; there is one at most. */
const typed = signal('');

const found = liveSignal(() => {
  const query = typed.value;
  const read = readQuery(query);
  if (query.trim() === '' || 'fault' in read) return async () => undefined;
  // Those that are taken already are among the likeliest.
  return async () => (await search({ query, order: 'rank', limit: SHOWN + MAX_LIKES }, read.filter)).papers;
});

interface PaperFinderProps {
  id: string;
  labelId: string;
  /** The ids of papers that it does not propose. */
  without: readonly string[];
  onFind: (paper: StoredPaper) => void;
}

/** A field that finds stored papers by their words. */
export function PaperFinder({ id, labelId, without, onFind }: PaperFinderProps) {
  useEffect(() => () => void (typed.value = ''), []);
  const papers = (found.value ?? []).filter((paper) => !without.includes(paper.id)).slice(0, SHOWN);
  return (
    <>
      <Combobox
        id={id}
        labelId={labelId}
        testId="paper-finder"
        listLabel={say('papersHeading')}
        placeholder={say('topicLikeFind')}
        typed={typed}
        proposals={papers.map((paper) => ({
          key: paper.id,
          content: (
            <span lang="en" dir="auto">
              {paper.title}
            </span>
          ),
        }))}
        onTake={(taken) => {
          const paper = papers.find(({ id }) => id === taken);
          if (paper) onFind(paper);
        }}
      />
      <p role="status" class="field-help">
        {found.value && papers.length === 0 && say('topicLikeNone')}
      </p>
    </>
  );
}
