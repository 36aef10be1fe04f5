import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { formatCount } from '../../components/format';
import type { FindRanges } from '../../components/highlighted';
import { SearchLink } from './search-link';
import { say } from '../../lib/words';

const FOLDED_AFTER = 12;

/** All authors; the many after the twelfth are behind a button, except those that were searched for. */
export function AuthorList({ names, findRanges }: { names: string[]; findRanges: FindRanges }) {
  const isUnfolded = useSignal(false);
  const isFolded = names.length > FOLDED_AFTER && !isUnfolded.value;
  const shown = isFolded ? names.filter((name, i) => i < FOLDED_AFTER || findRanges('author', name).length > 0) : names;
  if (names.length === 0) return null;
  return (
    <p class="pane-authors" data-testid="authors">
      <span class="visually-hidden">{say('authorsSpoken')} </span>
      {shown.map((name, i) => (
        // Two authors may have one name.
        <Fragment key={`${name} ${i}`}>
          {i > 0 && (i === FOLDED_AFTER && isFolded ? ', … ' : ', ')}
          <SearchLink field="author" text={name} findRanges={findRanges} />
        </Fragment>
      ))}
      {names.length > FOLDED_AFTER && (
        <>
          {' '}
          <button
            type="button"
            class="text-button"
            aria-expanded={isUnfolded.value}
            onClick={() => (isUnfolded.value = !isUnfolded.value)}
          >
            {isFolded
              ? say('authorsShowAll', formatCount(names.length))
              : say('authorsShowFirst', formatCount(FOLDED_AFTER))}
          </button>
        </>
      )}
    </p>
  );
}
