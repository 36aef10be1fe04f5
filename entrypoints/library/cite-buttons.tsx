import { useSignal } from '@preact/signals';
import { citeApa, citeBibtex, citeMarkdown } from '../../lib/export/citation';
import type { Paper } from '../../lib/paper/paper';
import { say } from '../../lib/words';

const CITATIONS: [label: string, cite: (paper: Paper) => string][] = [
  ['APA', citeApa],
  ['BibTeX', citeBibtex],
  [say('citeMarkdown'), citeMarkdown],
];

/** Copies the open paper's citation, in three ways. */
export function CiteButtons({ paper }: { paper: Paper }) {
  const copied = useSignal('');
  const copy = async (label: string, text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    copied.value = say('citeCopied', label);
  };
  return (
    <section class="pane-section" aria-labelledby="pane-cite">
      <h3 id="pane-cite">{say('citeHeading')}</h3>
      <div class="pane-marks">
        {CITATIONS.map(([label, cite]) => (
          <button key={label} type="button" class="button" onClick={() => void copy(label, cite(paper))}>
            {label}
          </button>
        ))}
        <span role="status">{copied.value}</span>
      </div>
    </section>
  );
}
