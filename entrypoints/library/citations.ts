import { signal } from '@preact/signals';
import { citeApa, citeBibtex, citeMarkdown } from '../../lib/export/citation';
import type { Paper } from '../../lib/paper/paper';
import { say } from '../../lib/words';

/** A way to cite a paper. */
export interface Citation {
  label: string;
  cite: (paper: Paper) => string;
}

/** The ways to cite a paper. */
export const CITATIONS: Record<'apa' | 'bibtex' | 'markdown', Citation> = {
  apa: { label: 'APA', cite: citeApa },
  bibtex: { label: 'BibTeX', cite: citeBibtex },
  markdown: { label: say('citeMarkdown'), cite: citeMarkdown },
};

/** What became of the last copy, in words: for a few seconds. */
export const copyState = signal('');

const SHOWN_MS = 5000;
let fading: ReturnType<typeof setTimeout> | undefined;

/** Copies the citations of papers, and says whether the browser let it. */
export async function copyCitations(papers: Paper[], { label, cite }: Citation): Promise<void> {
  const isCopied = await navigator.clipboard.writeText(papers.map(cite).join('\n')).then(
    () => true,
    () => false,
  );
  copyState.value = say(isCopied ? 'citeCopied' : 'citeRefused', label);
  clearTimeout(fading);
  fading = setTimeout(() => (copyState.value = ''), SHOWN_MS);
}
