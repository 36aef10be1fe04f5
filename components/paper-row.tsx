import { Fragment } from 'preact';
import type { Reason } from '../lib/relevance/reason';
import type { Mark, StoredPaper } from '../lib/store/rows';
import type { Topic } from '../lib/topics/topic';
import { say, sayCount } from '../lib/words';
import { formatCompact, formatCount } from './format';
import { Highlighted, type FindRanges } from './highlighted';
import { toggleHidden, toggleMark } from './marking';
import { OwnLine } from './own-words';
import { PaperDetails } from './paper-details';
import { ReasonLine } from './reason-line';
import { Snippet } from './snippet';
import { TopicName } from './topic-name';
import './paper-row.css';

interface PaperRowProps {
  paper: StoredPaper;
  mark: Mark | undefined;
  topics: Topic[];
  /** What was searched for, to be marked. */
  findRanges: FindRanges | undefined;
  /** Why it stands where it does, in an order by taste. */
  reason?: Reason | undefined;
  isOpen: boolean;
  /** Where an open paper is shown: in its row, or beside the list, which then calls the row current. */
  opensIn?: 'place' | 'pane';
  /** Whether Tab goes to the row's buttons. A long list has one such row: nobody tabs through thousands. */
  isTabStop?: boolean;
  onToggle: () => void;
  onFocus: () => void;
}

/** One paper of a list: what it is about at a glance, the buttons that sort it, and its abstract when it is open. */
export function PaperRow({ paper, mark, topics, findRanges = findNothing, reason, isOpen, ...props }: PaperRowProps) {
  const { opensIn = 'place', isTabStop = true, onToggle, onFocus } = props;
  const isUnfolded = isOpen && opensIn === 'place';
  const detailsId = `details-${paper.id}`;
  const isRead = mark?.readAt !== undefined;
  return (
    <article
      class={`paper${isRead ? ' is-read' : ''}${isOpen ? ' is-open' : ''}`}
      data-testid="paper"
      data-paper-id={paper.id}
      aria-current={opensIn === 'pane' && isOpen ? 'true' : undefined}
      onFocusIn={onFocus}
    >
      <p class="paper-votes">
        <span aria-hidden="true">▲</span> {formatCount(paper.upvotes)}
        <span class="visually-hidden"> {sayCount('upvotesUnit', paper.upvotes)}</span>
      </p>
      <div class="paper-head">
        <h3>
          <button
            type="button"
            data-testid="paper-title"
            class="paper-title"
            lang="en"
            dir="auto"
            aria-expanded={opensIn === 'place' ? isOpen : undefined}
            aria-controls={isUnfolded ? detailsId : undefined}
            tabIndex={isTabStop ? undefined : -1}
            onClick={onToggle}
          >
            <Highlighted text={paper.title} ranges={findRanges('title', paper.title)} />
          </button>
        </h3>
        <Byline paper={paper} isRead={isRead} findRanges={findRanges} />
        {topics.length > 0 && <TopicNames topics={topics} />}
        <OwnLine mark={mark} />
        <ReasonLine reason={reason} />
        {!isUnfolded && <Snippet text={paper.abstract} ranges={findRanges('abstract', paper.abstract)} />}
      </div>
      <MarkButtons paper={paper} mark={mark} isTabStop={isTabStop} />
      {isUnfolded && <PaperDetails paper={paper} id={detailsId} findRanges={findRanges} mark={mark} />}
    </article>
  );
}

const findNothing: FindRanges = () => [];

interface BylineProps {
  paper: StoredPaper;
  isRead: boolean;
  findRanges: FindRanges;
}

function Byline({ paper, isRead, findRanges }: BylineProps) {
  return (
    <p class="paper-byline">
      {isRead && <span class="visually-hidden">{say('readBefore')} </span>}
      <Authors names={paper.authors} findRanges={findRanges} />
      {paper.organization !== undefined && (
        <>
          {paper.authors.length > 0 && ' · '}
          <Highlighted text={paper.organization} ranges={findRanges('org', paper.organization)} />
        </>
      )}
      {paper.codeUrl !== undefined && (
        <span class="paper-code">
          <span aria-hidden="true">⌥</span> {say('hasCode')}
          {paper.codeStars !== undefined && ` ★ ${formatCompact(paper.codeStars)}`}
        </span>
      )}
    </p>
  );
}

const SHOWN_AUTHORS = 2;

/** The first two, and whoever was searched for. */
function Authors({ names, findRanges }: { names: string[]; findRanges: FindRanges }) {
  const found = names.slice(SHOWN_AUTHORS).filter((name) => findRanges('author', name).length > 0);
  const shown = [...names.slice(0, SHOWN_AUTHORS), ...found.slice(0, SHOWN_AUTHORS)];
  const others = names.length - shown.length;
  return (
    <>
      {shown.map((name, i) => (
        // Two authors may have one name.
        <Fragment key={i}>
          {i > 0 && ', '}
          <Highlighted text={name} ranges={findRanges('author', name)} />
        </Fragment>
      ))}
      {others > 0 && ` +${others}`}
    </>
  );
}

function TopicNames({ topics }: { topics: Topic[] }) {
  return (
    <ul class="paper-topics" aria-label={say('topics')}>
      {topics.map((topic) => (
        <li key={topic.id}>
          <TopicName topic={topic} />
        </li>
      ))}
    </ul>
  );
}

function MarkButtons({ paper, mark, isTabStop }: Pick<PaperRowProps, 'paper' | 'mark' | 'isTabStop'>) {
  const tabIndex = isTabStop ? undefined : -1;
  const isStarred = mark?.starredAt !== undefined;
  const isRead = mark?.readAt !== undefined;
  const isHidden = mark?.hiddenAt !== undefined;
  return (
    <div class="paper-marks">
      <button
        type="button"
        data-testid="star"
        class="mark-button mark-star"
        tabIndex={tabIndex}
        aria-pressed={isStarred}
        aria-label={say('star')}
        title={say('inBrackets', say(isStarred ? 'removeStar' : 'star'), 's')}
        onClick={() => toggleMark(paper.id, 'starredAt', mark)}
      >
        <span aria-hidden="true">{isStarred ? '★' : '☆'}</span>
      </button>
      <div class="paper-quiet-marks">
        <button
          type="button"
          data-testid="read"
          class="mark-button"
          tabIndex={tabIndex}
          aria-pressed={isRead}
          aria-label={say('read')}
          title={say('inBrackets', say(isRead ? 'markUnread' : 'markRead'), 'm')}
          onClick={() => toggleMark(paper.id, 'readAt', mark)}
        >
          <span aria-hidden="true">{isRead ? '●' : '○'}</span>
        </button>
        <button
          type="button"
          data-testid="hide"
          class="mark-button"
          tabIndex={tabIndex}
          aria-label={say(isHidden ? 'showAgain' : 'hide')}
          title={say('inBrackets', say(isHidden ? 'showAgain' : 'hide'), 'x')}
          onClick={() => toggleHidden(paper, mark)}
        >
          <span aria-hidden="true">{isHidden ? '↩' : '✕'}</span>
        </button>
      </div>
    </div>
  );
}
