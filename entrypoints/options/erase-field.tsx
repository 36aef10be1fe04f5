import { signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { eraseEverything } from '../../lib/erase';
import { databaseTrouble, reportOutcome } from '../../lib/live';
import { connect } from '../../lib/store/connection';
import type { ErasedRows } from '../../lib/store/erase';
import { say, sayCount } from '../../lib/words';
import { forgetOffers, saveBackup } from './backup-state';
import { lastDeleted } from './topics';
import './erase-field.css';

/** What came of it, in words; empty before. */
export const eraseOutcome = signal('');

/** Deletes all that is stored, once the user has said so twice. */
export function EraseField() {
  const dialog = useRef<HTMLDialogElement>(null);
  const isBusy = useSignal(false);
  const erase = async (): Promise<void> => {
    // Over the dialog nothing outside it is read out.
    dialog.current?.close();
    isBusy.value = true;
    eraseOutcome.value = say('erasing');
    try {
      eraseOutcome.value = describeErased(await eraseEverything());
    } catch (error) {
      eraseOutcome.value = say('eraseFailed', error instanceof Error ? error.message : String(error));
    }
    // A database that could not be opened is a new one by now.
    if (databaseTrouble.value) await reportOutcome(connect());
    forgetOffers();
    lastDeleted.value = undefined;
    isBusy.value = false;
  };
  return (
    <div class="field">
      <span>{say('erase')}</span>
      <div class="field-row">
        <button
          type="button"
          class="button"
          data-testid="erase"
          aria-disabled={isBusy.value}
          onClick={() => {
            if (!isBusy.value) dialog.current?.showModal();
          }}
        >
          {say('eraseStart')}
        </button>
        <span role="status" data-testid="erase-state">
          {eraseOutcome.value}
        </span>
      </div>
      <dialog ref={dialog} class="erase-dialog" aria-labelledby="erase-title" aria-describedby="erase-meaning">
        <h2 id="erase-title">{say('eraseTitle')}</h2>
        <div id="erase-meaning">
          <p>{say('eraseMeaning')}</p>
          <p>{say('eraseElsewhere')}</p>
        </div>
        <div class="field-row">
          {/* What the focus falls on first, and Enter presses, does no harm. */}
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say('cancel')}
          </button>
          <button type="button" class="button" onClick={saveBackup}>
            {say('eraseBackupFirst')}
          </button>
          <button type="button" class="button is-main" data-testid="erase-confirm" onClick={() => void erase()}>
            {say('eraseConfirm')}
          </button>
        </div>
      </dialog>
    </div>
  );
}

function describeErased(erased: ErasedRows | undefined): string {
  if (!erased) return say('erasedUncounted');
  const { papers, marks, topics } = erased;
  return say('erased', sayCount('papers', papers), sayCount('erasedMarks', marks), sayCount('erasedTopics', topics));
}
