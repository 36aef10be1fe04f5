import { useSignal } from '@preact/signals';
import type { TagCount } from '../lib/store/tag-counts';
import { say } from '../lib/words';
import { suggestTags } from './tag-suggestions';

interface TagInputProps {
  id: string;
  labelId: string;
  counts: readonly TagCount[];
  /** Those that the paper has already. */
  tags: readonly string[];
  onAdd: (typed: string) => void;
}

/**
 * A field that proposes known tags: an editable combobox with a list (WAI-ARIA Authoring Practices). The focus stays in
 * the field; the arrows choose, Enter takes what is chosen or else what is typed, Escape closes the list, then clears.
 */
export function TagInput({ id, labelId, counts, tags, onAdd }: TagInputProps) {
  const typed = useSignal('');
  const isOpen = useSignal(false);
  /** The chosen proposal; -1 while it is what is typed. */
  const chosen = useSignal(-1);
  const proposals = isOpen.value ? suggestTags(counts, tags, typed.value) : [];
  const optionId = (i: number): string => `${id}-option-${i}`;

  const close = (): void => {
    isOpen.value = false;
    chosen.value = -1;
  };
  const take = (tag: string): void => {
    onAdd(tag);
    typed.value = '';
    close();
  };
  const choose = (step: 1 | -1): void => {
    const { length } = isOpen.value ? proposals : suggestTags(counts, tags, typed.value);
    if (!isOpen.value) chosen.value = -1;
    isOpen.value = true;
    // The field itself has a place in the round, between the last and the first.
    chosen.value = ((chosen.value + 1 + step + length + 1) % (length + 1)) - 1;
  };
  const actions: Record<string, () => void> = {
    ArrowDown: () => choose(1),
    ArrowUp: () => choose(-1),
    Enter: () => take(proposals[chosen.value]?.tag ?? typed.value),
    ',': () => take(typed.value),
    Escape: () => (proposals.length > 0 ? close() : (typed.value = '')),
  };

  return (
    <div class="tag-field">
      <input
        id={id}
        type="text"
        class="filter-input tag-input"
        data-testid="tag-input"
        role="combobox"
        aria-labelledby={labelId}
        aria-autocomplete="list"
        aria-expanded={proposals.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={proposals[chosen.value] ? optionId(chosen.value) : undefined}
        placeholder={say('tagAdd')}
        autocomplete="off"
        spellcheck={false}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          isOpen.value = typed.value.trim() !== '';
          chosen.value = -1;
        }}
        onBlur={close}
        onKeyDown={(event) => {
          const act = actions[event.key];
          // With nothing to close or to clear, Escape is for what is around the field.
          if (event.key === 'Escape' && typed.value === '' && proposals.length === 0) return;
          // What an input method composes ends with Enter too.
          if (!act || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          act();
        }}
      />
      <div
        id={`${id}-list`}
        class="tag-proposals"
        role="listbox"
        aria-label={say('tagsKnown')}
        hidden={proposals.length === 0}
      >
        {proposals.map(({ tag, count }, i) => (
          // Keys are handled by the field, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={tag}
            id={optionId(i)}
            class="tag-proposal"
            role="option"
            aria-selected={i === chosen.value}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(tag)}
          >
            {tag} <span class="tag-count">{count}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
