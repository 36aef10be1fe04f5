import { address, goTo, shownView } from './address';
import { fault } from './list';
import { overview } from './reading';
import '../../components/empty.css';

/** Why there is nothing in the list, and what to do about it. */
export function Nothing({ view }: { view: string }) {
  const { query } = address.value;
  return (
    <div class="empty" data-testid="empty">
      {query.trim() === '' ? <NothingThere view={view} /> : <NothingFound query={query} view={view} />}
    </div>
  );
}

function NothingFound({ query, view }: { query: string; view: string }) {
  const isNarrowed = shownView.value !== 'all';
  return (
    <>
      <p class="empty-title">
        {fault.value ? 'This cannot be searched for' : `Nothing found for “${query}”${isNarrowed ? ` in ${view}` : ''}`}
      </p>
      {isNarrowed && (
        <button type="button" class="button is-main" onClick={() => goTo({ view: 'all' })}>
          Search everything
        </button>
      )}
      <button type="button" class="button" onClick={() => goTo({ query: '' })}>
        Clear the search
      </button>
    </>
  );
}

function NothingThere({ view }: { view: string }) {
  if (overview.value?.counts.all === 0) {
    return (
      <>
        <p class="empty-title">No papers yet</p>
        <p>The first delivery brings a week of them.</p>
      </>
    );
  }
  return (
    <>
      <p class="empty-title">Nothing in {view}</p>
      <p>{explain()}</p>
      <button type="button" class="button" onClick={() => goTo({ view: 'all' })}>
        Show everything
      </button>
    </>
  );
}

function explain(): string {
  const view = shownView.value;
  if (view === 'starred') return 'A star keeps a paper at hand: press ☆ beside it, or the key s.';
  if (view === 'today') return 'All papers of this edition are hidden.';
  if (view === 'week') return 'No edition came in the last seven days, or all of their papers are hidden.';
  return 'No stored paper answers its filter, or it is still being asked.';
}
