import { browser } from '#imports';
import { formatDay, formatPapers } from '../../components/format';
import { StatusLine } from '../../components/status-line';
import { counts, editions, loadedDate, runs, shownDate, starredCount } from './content';
import { goTo, place } from './place';

/** The day, how much it brought, when it was updated, and the way to the days before and after. */
export function Header() {
  return (
    <header class="popup-header">
      <div class="popup-top">
        <p class="name-mark">
          Paper<span>boy</span>
        </p>
        <StatusLine runs={runs.value} />
        <button
          type="button"
          class="icon-button"
          aria-label="Options"
          title="Options"
          onClick={() => void browser.runtime.openOptionsPage()}
        >
          <span aria-hidden="true">⚙</span>
        </button>
      </div>
      {place.value.view === 'starred' ? <StarredHeading /> : <EditionHeading />}
    </header>
  );
}

function StarredHeading() {
  return (
    <div class="popup-edition">
      <h1 data-testid="edition-date">Starred</h1>
      <p class="popup-counts">{starredCount.value !== undefined && formatPapers(starredCount.value)}</p>
    </div>
  );
}

function EditionHeading() {
  const date = loadedDate.value;
  return (
    <div class="popup-edition">
      <h1 data-testid="edition-date">{describeEdition(date)}</h1>
      <EditionSteps />
      <p class="popup-counts" role="status">
        {counts.value && `${formatPapers(counts.value.shown)} · ${counts.value.unread} unread`}
      </p>
    </div>
  );
}

/** A blank while it is not known yet whether there is an edition: it keeps the line's height. */
function describeEdition(date: string | undefined): string {
  if (date !== undefined) return formatDay(date);
  return editions.value?.length === 0 ? 'Your daily papers' : '\u00a0';
}

function showEdition(date: string | undefined): void {
  goTo({ date, view: 'edition', scrollTop: 0, openId: undefined, currentId: undefined });
}

function EditionSteps() {
  const dates = (editions.value ?? []).map((edition) => edition.date);
  const index = dates.findIndex((date) => date === shownDate.value);
  if (dates.length < 2) return null;
  return (
    <nav class="popup-steps" aria-label="Editions">
      <StepButton
        label="Edition before"
        sign="‹"
        isOff={index >= dates.length - 1}
        onClick={() => showEdition(dates[index + 1])}
      />
      {/* The latest edition is followed, not pinned: tomorrow's takes its place. */}
      <StepButton
        label="Edition after"
        sign="›"
        isOff={index <= 0}
        onClick={() => showEdition(index > 1 ? dates[index - 1] : undefined)}
      />
    </nav>
  );
}

interface StepButtonProps {
  label: string;
  sign: string;
  isOff: boolean;
  onClick: () => void;
}

/** Stays focusable at the end of the line, so that the focus is not lost there. */
function StepButton({ label, sign, isOff, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onClick}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
