import { useSignal } from '@preact/signals';
import type { Mark, StoredPaper } from '../lib/store/rows';
import { say } from '../lib/words';
import { formatUtcDay } from './format';
import { Highlighted, type FindRanges } from './highlighted';
import { OwnNote } from './own-words';
import { PaperAbstract } from './paper-abstract';
import { PaperLinks } from './paper-links';
import { PaperSummary } from './paper-summary';
import { hasPicture, Picture } from './picture';
import { settings } from './settings';
import './paper-details.css';

interface PaperDetailsProps {
  paper: StoredPaper;
  id: string;
  findRanges: FindRanges;
  mark: Mark | undefined;
}

/** An opened paper: the short summary, the abstract, where to read on, and what the reader wrote. */
export function PaperDetails({ paper, id, findRanges, mark }: PaperDetailsProps) {
  return (
    <div class="paper-details" id={id}>
      <PaperSummary text={paper.summary} />
      <PaperAbstract text={paper.abstract}>
        <Highlighted text={paper.abstract} ranges={findRanges('abstract', paper.abstract)} />
      </PaperAbstract>
      {paper.publishedAt !== undefined && (
        <p class="paper-dates">{say('publishedOn', formatUtcDay(paper.publishedAt))}</p>
      )}
      <RowPicture url={paper.thumbnailUrl} />
      <PaperLinks paper={paper} />
      <OwnNote mark={mark} />
    </div>
  );
}

/** Off until the reader chooses it: to open a paper would tell Hugging Face's servers of it. */
function RowPicture({ url }: { url: string | undefined }) {
  const hasFailed = useSignal(false);
  if (settings.value?.thumbnails !== 'everywhere' || !hasPicture(url) || hasFailed.value) return null;
  return <Picture url={url} onError={() => (hasFailed.value = true)} />;
}
