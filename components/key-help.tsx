import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../lib/words';
import './key-help.css';

/** A key, or several of the same meaning, and what it does. */
export type KeyMeaning = [keys: string[], meaning: string];

/** The keys, over the page. A native dialog: it keeps the focus inside and gives it back. */
export function KeyHelp({ keys: meanings, isOpen: shown }: { keys: KeyMeaning[]; isOpen: Signal<boolean> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = shown.value;
  useLayoutEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="key-help" aria-labelledby="key-help-title" onClose={() => (shown.value = false)}>
      <h2 id="key-help-title">{say('keys')}</h2>
      <dl>
        {meanings.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="button">
          {say('close')}
        </button>
      </form>
    </dialog>
  );
}
