import type { StoredPaper } from '../lib/store/rows';
import { formatDate } from './format';
import { Highlighted, type FindRanges } from './highlighted';
import { PaperLinks } from './paper-links';
import './paper-details.css';

interface PaperDetailsProps {
  paper: StoredPaper;
  id: string;
  findRanges: FindRanges;
}

/** An opened paper: the short summary, the abstract, where to read on. */
export function PaperDetails({ paper, id, findRanges }: PaperDetailsProps) {
  return (
    <div class="paper-details" id={id}>
      {paper.summary !== undefined && (
        <p class="paper-summary">
          <strong>In short</strong> — {paper.summary}
        </p>
      )}
      <p data-testid="abstract" class="paper-abstract">
        {paper.abstract === '' && 'The source gave no abstract.'}
        <Highlighted text={paper.abstract} ranges={findRanges('abstract', paper.abstract)} />
      </p>
      {paper.publishedAt !== undefined && <p class="paper-dates">Published {formatDate(paper.publishedAt)}</p>}
      <PaperLinks paper={paper} />
    </div>
  );
}
