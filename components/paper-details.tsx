import { useSignal } from '@preact/signals';
import type { Mark, StoredPaper } from '../lib/store/rows';
import { say } from '../lib/words';
import { formatDate } from './format';
import { Highlighted, type FindRanges } from './highlighted';
import { OwnNote } from './own-words';
import { PaperLinks } from './paper-links';
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
      {paper.summary !== undefined && (
        <p class="paper-summary">
          <strong>{say('inShort')}</strong> —{' '}
          <span lang="en" dir="auto">
            {paper.summary}
          </span>
        </p>
      )}
      {paper.abstract === '' ? (
        <p data-testid="abstract" class="paper-abstract">
          {say('noAbstract')}
        </p>
      ) : (
        <p data-testid="abstract" class="paper-abstract" lang="en" dir="auto">
          <Highlighted text={paper.abstract} ranges={findRanges('abstract', paper.abstract)} />
        </p>
      )}
      {paper.publishedAt !== undefined && (
        <p class="paper-dates">{say('publishedOn', formatDate(paper.publishedAt))}</p>
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
