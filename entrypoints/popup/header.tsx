import { browser } from '#imports';
import { formatDay, formatPapers } from '../../components/format';
import { now } from '../../components/now';
import { StatusLine } from '../../components/status-line';
import { StepButton } from '../../components/step-button';
import { hasSidePanel, openSidePanel } from '../../lib/side-panel';
import { say, sayCount } from '../../lib/words';
import { counts, editions, loadedDate, runs, shownDate, starredCount } from './content';
import { found, isSearching } from './found';
import { isPanel, place, showList } from './place';
import { SearchFault, SearchField } from './search-field';

/** What is shown, how much it is, when it was updated, and the ways from here: search, library, options. */
export function Header() {
  return (
    <header class="popup-header">
      <div class="popup-top">
        <p class="name-mark">
          Paper<span>boy</span>
        </p>
        <SearchField />
        <PanelButton />
        <LibraryLink />
        <button
          type="button"
          class="icon-button"
          aria-label={say('options')}
          title={say('options')}
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          <span aria-hidden="true">⚙</span>
        </button>
      </div>
      <SearchFault />
      <div class="popup-edition">
        <h1 data-testid="edition-date">{describeList()}</h1>
        {!isSearching.value && place.value.view !== 'starred' && <EditionSteps />}
        <p class="popup-counts" role="status">
          {describeCount()}
        </p>
        <StatusLine runs={runs.value} />
      </div>
    </header>
  );
}

/** Moves the view beside the page, where it stays while one reads. */
function PanelButton() {
  if (isPanel || !hasSidePanel()) return null;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={say('openBeside')}
      title={say('openBeside')}
      data-testid="open-panel"
      onClick={() => void openSidePanel().then(() => close())}
    >
      <span aria-hidden="true">◨</span>
    </button>
  );
}

/** An ordinary link, so that it opens as the reader's browser opens links; with what is searched for, if anything. */
function LibraryLink() {
  const query = isSearching.value ? `?q=${encodeURIComponent(place.value.query)}` : '';
  return (
    <a
      class="icon-button"
      href={`/library.html${query}`}
      target="_blank"
      rel="noopener"
      aria-label={say('library')}
      title={say('library')}
    >
      <span aria-hidden="true">▤</span>
    </a>
  );
}

/** A blank while it is not known yet whether there is an edition: it keeps the line's height. */
function describeList(): string {
  if (isSearching.value) return say('search');
  if (place.value.view === 'starred') return say('starred');
  // The year is said where it is not the present one: a panel may stay open over New Year.
  if (loadedDate.value !== undefined) return now.value > 0 ? formatDay(loadedDate.value) : '';
  return editions.value?.length === 0 ? say('yourPapers') : '\u00a0';
}

function describeCount(): string {
  if (isSearching.value) return found.value ? sayCount('foundPapers', found.value.total) : '';
  if (place.value.view === 'starred') return starredCount.value === undefined ? '' : formatPapers(starredCount.value);
  if (!counts.value) return '';
  return `${formatPapers(counts.value.shown)} · ${sayCount('unreadCount', counts.value.unread)}`;
}

/** Whoever follows a topic through the days, or their taste, keeps following it. */
function showEdition(date: string | undefined): void {
  const { view } = place.value;
  showList({ date, view: view === 'hidden' ? 'edition' : view });
}

function EditionSteps() {
  const dates = (editions.value ?? []).map((edition) => edition.date);
  const index = dates.findIndex((date) => date === shownDate.value);
  if (dates.length < 2) return null;
  return (
    <nav class="popup-steps" aria-label={say('editions')}>
      <StepButton
        label={say('editionBefore')}
        sign="‹"
        isOff={index >= dates.length - 1}
        onClick={() => showEdition(dates[index + 1])}
      />
      {/* The latest edition is followed, not pinned: tomorrow's takes its place. */}
      <StepButton
        label={say('editionAfter')}
        sign="›"
        isOff={index <= 0}
        onClick={() => showEdition(index > 1 ? dates[index - 1] : undefined)}
      />
    </nav>
  );
}
