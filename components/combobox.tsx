import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import './combobox.css';

/** Something that a field proposes: `key` is what is taken. */
interface Proposal {
  key: string;
  content: ComponentChildren;
}

interface ComboboxProps {
  id: string;
  labelId: string;
  testId: string;
  /** What the list of proposals is called. */
  listLabel: string;
  placeholder: string;
  typed: Signal<string>;
  /** For what is typed, the likeliest first. */
  proposals: readonly Proposal[];
  /** What is typed can be taken too, with Enter or a comma; without this, Enter takes the first proposal. */
  isFree?: boolean;
  onTake: (taken: string) => void;
}

/**
 * A field that proposes: an editable combobox with a list (WAI-ARIA Authoring Practices). The focus stays in the field;
 * the arrows choose, Enter takes, Escape closes the list, then clears.
 */
export function Combobox({
  id,
  labelId,
  testId,
  listLabel,
  placeholder,
  typed,
  isFree,
  onTake,
  ...more
}: ComboboxProps) {
  const isOpen = useSignal(false);
  /** The chosen proposal; -1 while it is what is typed. */
  const chosen = useSignal(-1);
  const proposals = isOpen.value ? more.proposals : [];
  const optionId = (i: number): string => `${id}-option-${i}`;

  const close = (): void => {
    isOpen.value = false;
    chosen.value = -1;
  };
  const take = (taken: string): void => {
    onTake(taken);
    typed.value = '';
    close();
  };
  const choose = (step: 1 | -1): void => {
    const { length } = more.proposals;
    if (!isOpen.value) chosen.value = -1;
    isOpen.value = true;
    // The field itself has a place in the round, between the last and the first.
    chosen.value = ((chosen.value + 1 + step + length + 1) % (length + 1)) - 1;
  };
  const enter = (): void => {
    const taken = proposals[chosen.value]?.key ?? (isFree ? typed.value : proposals[0]?.key);
    if (taken !== undefined) take(taken);
  };
  const actions: Record<string, () => void> = {
    ArrowDown: () => choose(1),
    ArrowUp: () => choose(-1),
    Enter: enter,
    ...(isFree && { ',': () => take(typed.value) }),
    Escape: () => (proposals.length > 0 ? close() : (typed.value = '')),
  };

  return (
    <div class="combobox">
      <input
        id={id}
        type="text"
        class="filter-input"
        data-testid={testId}
        role="combobox"
        aria-labelledby={labelId}
        aria-autocomplete="list"
        aria-expanded={proposals.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={proposals[chosen.value] ? optionId(chosen.value) : undefined}
        placeholder={placeholder}
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
      <div id={`${id}-list`} class="proposals" role="listbox" aria-label={listLabel} hidden={proposals.length === 0}>
        {proposals.map(({ key, content }, i) => (
          // Keys are handled by the field, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={key}
            id={optionId(i)}
            class="proposal"
            role="option"
            aria-selected={i === chosen.value}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(key)}
          >
            {content}
          </div>
        ))}
      </div>
    </div>
  );
}
