import { signal, type Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { askWorker } from '../../components/ask-worker';
import { explainLearning } from '../../components/learning-words';
import { markRead } from '../../components/marking';
import { followLive } from '../../lib/live';
import { requestRanking } from '../../lib/rank-request';
import { nameLearnt } from '../../lib/store/meaning/state';
import type { StoredPaper } from '../../lib/store/rows';
import { readTitles } from '../../lib/store/titles';
import { say } from '../../lib/words';
import { LikeTopic } from './like-topic';
import { PlaceLink } from './place-link';
import './similar-papers.css';

/** So many stand below a paper; all others are a list of their own. */
const SHOWN = 6;

/** What is like a paper: titles by id, the nearest first. `learning`: nothing is learnt yet, or not yet of this paper. */
type Similar = ReadonlyMap<string, string> | 'learning';

/** The stored papers that are most like the open one. They are looked for when the reader comes to see them. */
export function SimilarPapers({ paper: { id: paperId, title } }: { paper: StoredPaper }) {
  const section = useRef<HTMLElement>(null);
  const [found] = useState(() => signal<Similar | undefined>(undefined));
  useEffect(() => followInSight(section.current, paperId, found), [paperId]);
  return (
    <section class="pane-section" ref={section} aria-labelledby="pane-similar" data-testid="similar">
      <h3 id="pane-similar">{say('similarPapers')}</h3>
      <Nearest found={found.value} />
      <LikeTopic paperId={paperId} title={title} />
    </section>
  );
}

function Nearest({ found }: { found: Similar | undefined }) {
  if (!found) return <p class="similar-note">{say('similarLooking')}</p>;
  if (found === 'learning') return <p class="similar-note">{explainLearning(say('similarLearning'))}</p>;
  if (found.size === 0) return <p class="similar-note">{say('similarNone')}</p>;
  return (
    <ol class="similar-list">
      {[...found].map(([id, title]) => (
        <li key={id}>
          <PlaceLink class="similar-link" to={{ paperId: id }} onGo={() => markRead(id)}>
            {title}
          </PlaceLink>
        </li>
      ))}
    </ol>
  );
}

/** Follows what is like a paper from the moment that the element is in sight. Returns how to stop. */
function followInSight(element: HTMLElement | null, paperId: string, found: Signal<Similar | undefined>): () => void {
  if (!element) return () => {};
  let stop = (): void => observer.disconnect();
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    stop = followSimilar(paperId, (answer) => (found.value = answer));
  });
  observer.observe(element);
  return () => stop();
}

/** Calls back with what is like a paper, now and whenever more is learnt. Returns how to stop. */
function followSimilar(paperId: string, onAnswer: (similar: Similar) => void): () => void {
  let giveUp: (() => void) | undefined;
  const stop = followLive(nameLearnt, () => {
    giveUp?.();
    giveUp = askWorker(
      0,
      () => readSimilar(paperId),
      (similar) => onAnswer(similar ?? 'learning'),
    );
  });
  return () => {
    giveUp?.();
    stop();
  };
}

async function readSimilar(paperId: string): Promise<ReadonlyMap<string, string> | undefined> {
  const nearest = (await requestRanking({ likeId: paperId }))?.slice(0, SHOWN);
  if (!nearest) return undefined;
  const titles = await readTitles(nearest);
  return new Map(nearest.flatMap((id) => (titles.has(id) ? [[id, titles.get(id) ?? '']] : [])));
}
