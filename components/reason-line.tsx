import type { Reason } from '../lib/relevance/reason';
import { sayCountAround } from '../lib/words';
import './reason-line.css';

/** Why a paper suits the reader. Nothing where there are no words for it. */
export function ReasonLine({ reason }: { reason: Reason | undefined }) {
  if (!reason) return null;
  const { terms, papers } = reason;
  return (
    <p class="reason-line">
      {sayCountAround(
        'sharesWithStarred',
        papers,
        <span lang="en">{terms.flatMap((term, i) => [i > 0 && ', ', <em key={term}>{term}</em>])}</span>,
      )}
    </p>
  );
}
