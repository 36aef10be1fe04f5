import { formatCount } from '../../components/format';
import { counts, shownDate, starredCount } from './content';
import { goTo, place, type View } from './place';

/** What to list: everything of the edition, what is starred, and what was hidden, where there is any. */
export function Chips() {
  const stars = starredCount.value;
  if (stars === undefined || (shownDate.value !== undefined && !counts.value)) return null;
  const { shown, hidden } = counts.value ?? { shown: 0, hidden: 0 };
  if (shownDate.value === undefined && stars === 0) return null;
  return (
    <div class="chips" role="group" aria-label="Show">
      <Chip view="edition" label="All" count={shown} />
      <Chip view="starred" label="★ Starred" count={stars} />
      {(hidden > 0 || place.value.view === 'hidden') && <Chip view="hidden" label="Hidden" count={hidden} />}
    </div>
  );
}

function Chip({ view, label, count }: { view: View; label: string; count: number }) {
  return (
    <button
      type="button"
      class="chip"
      data-view={view}
      aria-pressed={place.value.view === view}
      onClick={() => goTo({ view, scrollTop: 0, openId: undefined, currentId: undefined })}
    >
      {label} <span class="chip-count">{formatCount(count)}</span>
    </button>
  );
}
