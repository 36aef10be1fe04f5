import { useEffect, useRef } from 'preact/hooks';
import { FilterFault } from '../../components/filter-fault';
import { content } from './content';
import { fault } from './found';
import { goTo, place, showList } from './place';
import { say } from '../../lib/words';

/** Searches everything that was ever delivered, while one types. */
export function SearchField() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A remembered search that is opened again can be typed over at once, unless a paper was current: that has the focus.
    const { query, currentId } = place.peek();
    if (query !== '' && currentId === undefined) input.current?.select();
  }, []);
  return (
    <search class="popup-search">
      <input
        ref={input}
        type="search"
        class="filter-input"
        data-testid="search"
        id="search"
        aria-label={say('searchAll')}
        placeholder={say('searchAll')}
        autocomplete="off"
        spellcheck={false}
        maxLength={2000}
        value={place.value.query}
        aria-invalid={fault.value !== undefined}
        aria-describedby="search-fault"
        onInput={(event) => showList({ query: event.currentTarget.value })}
        onKeyDown={handleSearchKey}
      />
    </search>
  );
}

/** What cannot be read in the search, below the header. */
export function SearchFault() {
  return <FilterFault id="search-fault" text={place.value.query} fault={fault.value} />;
}

/** Down and Enter go to the results; Escape clears, then leaves the field, then (the browser's part) the popup. */
function handleSearchKey(event: KeyboardEvent): void {
  // An input method takes these keys for itself.
  if (event.isComposing) return;
  const field = event.currentTarget as HTMLInputElement;
  if (event.key === 'ArrowDown' || event.key === 'Enter') {
    const first = content.value?.papers[0];
    if (!first) return;
    event.preventDefault();
    goTo({ currentId: first.id });
  }
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    if (place.value.query === '') field.blur();
    else showList({ query: '' });
  }
}

/** Puts the cursor into the field. */
export function focusSearch(): void {
  document.getElementById('search')?.focus();
}
