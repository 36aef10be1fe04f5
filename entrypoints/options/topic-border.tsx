import { useEffect } from 'preact/hooks';
import { describeLearning } from '../../components/learning-words';
import { readQuery } from '../../components/searching';
import { readSaid } from '../../lib/store/meaning/said';
import type { Filter } from '../../lib/topics/filter';
import type { TopicMeaning } from '../../lib/topics/topic';
import { say, sayCount } from '../../lib/words';
import { askedBorder, border, isAsking, type ShownBorder } from './border';
import { TopicPreview } from './topic-preview';
import './topic-border.css';

interface TopicBorderProps {
  /** Undefined where it cannot be read: then the last answer stays. */
  filter: string | undefined;
  meaning: TopicMeaning;
}

/** What a topic by meaning finds, and where it ends: the best papers, the last that are in it and the first that are not. */
export function TopicBorder({ filter, meaning }: TopicBorderProps) {
  useEffect(() => {
    if (filter !== undefined) askedBorder.value = { filter, meaning };
    // Read again, a topic is another object that may mean the same.
  }, [filter, JSON.stringify(meaning)]);
  useEffect(() => () => void (askedBorder.value = undefined), []);
  const shown = border.value;
  const isSaid = shown !== undefined && shown.kind !== 'there';
  const said = isSaid ? readSaidBy(filter ?? '', meaning.phrase) : undefined;
  return (
    <div class="topic-border" data-testid="topic-border" aria-busy={isAsking.value}>
      <p role="status" data-testid="border-total">
        {describe(shown, meaning, filter)}
      </p>
      {said && <TopicPreview filter={said} />}
      {shown?.kind === 'there' && (
        <dl>
          <Examples name={say('borderBest')} titles={shown.best} testId="border-best" />
          <Examples name={say('borderInside')} titles={shown.inside} testId="border-inside" />
          <Examples name={say('borderOutside')} titles={shown.outside} testId="border-outside" />
        </dl>
      )}
    </div>
  );
}

/** What a topic finds as long as nothing is learnt, or nothing of its words. */
function readSaidBy(filter: string, phrase: string): Filter | undefined {
  const said = readSaid(phrase);
  const read = readQuery(filter);
  return said && 'filter' in read ? { kind: 'and', parts: [said, read.filter] } : undefined;
}

function describe(shown: ShownBorder | undefined, meaning: TopicMeaning, filter: string | undefined): string {
  // Of a filter that cannot be read, nothing is asked; what is wrong with it stands beside it.
  if (!shown) return filter === undefined ? '' : say('similarLooking');
  if (shown.kind === 'learning') return describeLearning(meaning);
  if (shown.kind === 'said') return say('borderSaid');
  return sayCount('borderTotal', shown.total);
}

interface ExamplesProps {
  name: string;
  titles: string[];
  testId: string;
}

function Examples({ name, titles, testId }: ExamplesProps) {
  if (titles.length === 0) return null;
  return (
    <div class={testId} data-testid={testId}>
      <dt>{name}</dt>
      {titles.map((title) => (
        <dd key={title} lang="en" dir="auto">
          {title}
        </dd>
      ))}
    </div>
  );
}
