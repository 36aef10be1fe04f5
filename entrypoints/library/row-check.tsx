import { selectTo, toggleSelected } from './selection';
import { say } from '../../lib/words';

interface RowCheckProps {
  paperId: string;
  title: string;
  index: number;
  isSelected: boolean;
  isTabStop: boolean;
  onFocus: () => void;
}

/** The box that picks a row; with Shift, all from the last picked one to it. */
export function RowCheck({ paperId, title, index, isSelected, isTabStop, onFocus }: RowCheckProps) {
  return (
    <label class="row-check" htmlFor={`select-${paperId}`}>
      <input
        type="checkbox"
        id={`select-${paperId}`}
        data-testid="select"
        aria-label={say('selectPaper', title)}
        checked={isSelected}
        tabIndex={isTabStop ? undefined : -1}
        onFocus={onFocus}
        onClick={(event) => (event.shiftKey ? selectTo(index) : toggleSelected(paperId))}
      />
    </label>
  );
}
