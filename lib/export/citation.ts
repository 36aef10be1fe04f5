import type { Paper } from '../paper/paper';
import { writeApa } from './apa';
import { writeEntry } from './bibtex';
import { writeLink } from './markdown';

/** A reference in APA style (7th edition), plain text. */
export function citeApa(paper: Paper): string {
  return writeApa(paper);
}

/** A BibTeX entry. */
export function citeBibtex(paper: Paper): string {
  return writeEntry({ paper });
}

/** A Markdown link: `[Title](address)`. */
export function citeMarkdown(paper: Paper): string {
  return writeLink(paper);
}
