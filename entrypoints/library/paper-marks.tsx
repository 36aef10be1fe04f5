import { toggleHidden, toggleMark } from '../../components/marking';
import type { Mark, StoredPaper } from '../../lib/store/rows';
import { say } from '../../lib/words';

/** Star, read and hide, in words. */
export function PaperMarks({ paper, mark }: { paper: StoredPaper; mark: Mark | undefined }) {
  const isStarred = mark?.starredAt !== undefined;
  const isHidden = mark?.hiddenAt !== undefined;
  return (
    <div class="pane-marks">
      <button
        type="button"
        class={`button${isStarred ? ' is-main' : ''}`}
        data-testid="star"
        aria-pressed={isStarred}
        aria-label={say('star')}
        onClick={() => toggleMark(paper.id, 'starredAt', mark)}
      >
        <span aria-hidden="true">{`${isStarred ? '★' : '☆'} ${say('star')}`}</span>
      </button>
      <button
        type="button"
        class="button"
        data-testid="read"
        aria-pressed={mark?.readAt !== undefined}
        aria-label={say('read')}
        onClick={() => toggleMark(paper.id, 'readAt', mark)}
      >
        <span aria-hidden="true">{`${mark?.readAt === undefined ? '○' : '●'} ${say('read')}`}</span>
      </button>
      <button type="button" class="button" data-testid="hide" onClick={() => toggleHidden(paper, mark)}>
        {say(isHidden ? 'showAgain' : 'hide')}
      </button>
    </div>
  );
}
