import { signal, type Signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { markRead } from '../../components/marking';
import { followLive, reportDatabaseError } from '../../lib/live';
import type { Similar } from '../../lib/store/meaning/similar';
import { say } from '../../lib/words';
import { PlaceLink } from './place-link';
import './similar-papers.css';

/** So many stand below a paper; all others are a list of their own. */
const SHOWN = 6;

/** The stored papers that are most like the open one. They are looked for when the reader comes to see them. */
export function SimilarPapers({ paperId }: { paperId: string }) {
  const section = useRef<HTMLElement>(null);
  const [found] = useState(() => signal<Similar | undefined>(undefined));
  useEffect(() => followInSight(section.current, paperId, found), [paperId]);
  return (
    <section class="pane-section" ref={section} aria-labelledby="pane-similar" data-testid="similar">
      <h3 id="pane-similar">{say('similarPapers')}</h3>
      <Nearest found={found.value} />
    </section>
  );
}

function Nearest({ found }: { found: Similar | undefined }) {
  if (!found) return <p class="similar-note">{say('similarLooking')}</p>;
  if (found.kind === 'learning') {
    return <p class="similar-note">{say('similarLearning')}</p>;
  }
  if (found.papers.length === 0) return <p class="similar-note">{say('similarNone')}</p>;
  return (
    <ol class="similar-list">
      {found.papers.map(({ id, title }) => (
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
    let isOver = false;
    stop = () => (isOver = true);
    // What ranks is loaded when it is needed first.
    import('../../lib/store/meaning/similar').then(({ readSimilar }) => {
      if (isOver) return;
      stop = followLive(
        () => readSimilar(paperId, SHOWN),
        (answer) => (found.value = answer),
      );
    }, reportDatabaseError);
  });
  observer.observe(element);
  return () => stop();
}
