import { formatPapers } from '../../components/format';
import { liveSignal } from '../../lib/live';
import { readEditions } from '../../lib/store/editions';

const editions = liveSignal(() => readEditions);

/** Where it is from now on, and what is there already. */
export function DoneStep() {
  const latest = editions.value?.[0];
  return (
    <>
      <p data-testid="first-edition" role="status">
        {latest
          ? `Your first edition is here: ${formatPapers(latest.paperCount)}.`
          : 'Your first edition is on its way: it holds the last seven days.'}
      </p>
      <ul class="welcome-places">
        <li>
          <strong>The popup</strong>: the button in the toolbar, or behind the puzzle piece, or <kbd>Alt</kbd>{' '}
          <kbd>Shift</kbd> <kbd>P</kbd>. On the page of a paper it stars that paper.
        </li>
        <li>
          <strong>
            <a href="/library.html" target="_blank" rel="noopener">
              The library
            </a>
          </strong>
          : everything that ever came, to be searched.
        </li>
        <li>
          <strong>
            <a href="/options.html" target="_blank" rel="noopener">
              The options
            </a>
          </strong>
          : all of this, and more.
        </li>
      </ul>
    </>
  );
}
