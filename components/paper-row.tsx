import type { Mark, StoredPaper } from '../lib/store/rows';
import { formatCompact, formatCount } from './format';
import { hidePaper, toggleMark, unhidePaper } from './marking';
import { PaperDetails } from './paper-details';
import './paper-row.css';

interface PaperRowProps {
  paper: StoredPaper;
  mark: Mark | undefined;
  isOpen: boolean;
  onToggle: () => void;
  onFocus: () => void;
}

/** One paper of a list: what it is about at a glance, the buttons that sort it, and its abstract when it is open. */
export function PaperRow({ paper, mark, isOpen, onToggle, onFocus }: PaperRowProps) {
  const detailsId = `details-${paper.id}`;
  const isRead = mark?.readAt !== undefined;
  return (
    <article
      class={`paper${isRead ? ' is-read' : ''}${isOpen ? ' is-open' : ''}`}
      data-testid="paper"
      data-paper-id={paper.id}
      onFocusIn={onFocus}
    >
      <p class="paper-votes">
        <span aria-hidden="true">▲</span> {formatCount(paper.upvotes)}
        <span class="visually-hidden"> upvotes</span>
      </p>
      <div class="paper-head">
        <h3>
          <button
            type="button"
            data-testid="paper-title"
            class="paper-title"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={onToggle}
          >
            {paper.title}
          </button>
        </h3>
        <Byline paper={paper} isRead={isRead} />
      </div>
      <MarkButtons paper={paper} mark={mark} />
      {isOpen && <PaperDetails paper={paper} id={detailsId} />}
    </article>
  );
}

function Byline({ paper, isRead }: { paper: StoredPaper; isRead: boolean }) {
  const [first, second, ...others] = paper.authors;
  const named = [first, second].filter((name) => name !== undefined).join(', ');
  const authors = others.length > 0 ? `${named} +${others.length}` : named;
  return (
    <p class="paper-byline">
      {isRead && <span class="visually-hidden">Read. </span>}
      {[authors, paper.organization].filter(Boolean).join(' · ')}
      {paper.codeUrl !== undefined && (
        <span class="paper-code">
          <span aria-hidden="true">⌥</span> code
          {paper.codeStars !== undefined && ` ★ ${formatCompact(paper.codeStars)}`}
        </span>
      )}
    </p>
  );
}

function MarkButtons({ paper, mark }: { paper: StoredPaper; mark: Mark | undefined }) {
  const isStarred = mark?.starredAt !== undefined;
  const isRead = mark?.readAt !== undefined;
  const isHidden = mark?.hiddenAt !== undefined;
  const hide = (): void => (isHidden ? unhidePaper(paper.id) : hidePaper(paper.id, paper.title));
  return (
    <div class="paper-marks">
      <button
        type="button"
        data-testid="star"
        class="mark-button mark-star"
        aria-pressed={isStarred}
        aria-label="Star"
        title={isStarred ? 'Remove the star (s)' : 'Star (s)'}
        onClick={() => toggleMark(paper.id, 'starredAt', mark)}
      >
        <span aria-hidden="true">{isStarred ? '★' : '☆'}</span>
      </button>
      <div class="paper-quiet-marks">
        <button
          type="button"
          data-testid="read"
          class="mark-button"
          aria-pressed={isRead}
          aria-label="Read"
          title={isRead ? 'Mark as unread (m)' : 'Mark as read (m)'}
          onClick={() => toggleMark(paper.id, 'readAt', mark)}
        >
          <span aria-hidden="true">{isRead ? '●' : '○'}</span>
        </button>
        <button
          type="button"
          data-testid="hide"
          class="mark-button"
          aria-label={isHidden ? 'Show again' : 'Hide'}
          title={isHidden ? 'Show again (x)' : 'Hide (x)'}
          onClick={hide}
        >
          <span aria-hidden="true">{isHidden ? '↩' : '✕'}</span>
        </button>
      </div>
    </div>
  );
}
