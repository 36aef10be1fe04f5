import type { Paper } from '../../lib/paper/paper';
import { say } from '../../lib/words';
import { CITATIONS, copyCitations } from './citations';

/** Copies the open paper's citation, in three ways. */
export function CiteButtons({ paper }: { paper: Paper }) {
  return (
    <section class="pane-section" aria-labelledby="pane-cite">
      <h3 id="pane-cite">{say('citeHeading')}</h3>
      <div class="pane-marks">
        {Object.values(CITATIONS).map((citation) => (
          <button
            key={citation.label}
            type="button"
            class="button"
            onClick={() => void copyCitations([paper], citation)}
          >
            {citation.label}
          </button>
        ))}
      </div>
    </section>
  );
}
