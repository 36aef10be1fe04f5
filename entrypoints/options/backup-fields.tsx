import { useRef } from 'preact/hooks';
import { formatMoment } from '../../components/format';
import { useKeptFocus } from '../../components/use-kept-focus';
import { say } from '../../lib/words';
import {
  attempt,
  backupState,
  copyRow,
  dropLostCopy,
  lastImport,
  lostCopy,
  offer,
  openBackup,
  openLostCopy,
  saveBackup,
  undoImport,
} from './backup-state';
import { describeCopy } from './backup-words';
import { ImportOffer } from './import-offer';
import './backup-fields.css';

/** Everything of the user's as a file and back, and the copy that is made by itself. */
export function BackupFields() {
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Each of these goes when one of its buttons was pressed.
  void [offer.value, lostCopy.value, lastImport.value];
  useKeptFocus(place, () => heading.current?.focus());
  return (
    <div class="backup" role="group" aria-labelledby="backup" ref={place}>
      <h3 id="backup" ref={heading} tabIndex={-1}>
        {say('backup')}
      </h3>
      <LostCopy />
      <p>{say('backupExplained')}</p>
      <div class="field">
        <span>{say('backupSave')}</span>
        <button type="button" class="button" data-testid="backup-save" onClick={saveBackup}>
          {say('backupSaveFile')}
        </button>
      </div>
      <label class="field">
        <span>{say('backupImport')}</span>
        <input
          type="file"
          accept=".json,application/json"
          data-testid="backup-file"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) attempt(openBackup(file, say('backupReading')));
            // The same file can be chosen once more.
            input.value = '';
          }}
        />
      </label>
      <p role="status" data-testid="backup-state">
        {backupState.value}
      </p>
      <ImportOffer />
      <LastImport />
      <p data-testid="copy">{describeCopy(copyRow.value)}</p>
    </div>
  );
}

function LostCopy() {
  const copy = lostCopy.value;
  if (!copy) return null;
  return (
    <div class="backup-offer" data-testid="lost-copy">
      <p>{say('copyOffer', formatMoment(copy.backup.createdAt))}</p>
      <div class="field-row">
        <button type="button" class="button is-main" onClick={() => attempt(openLostCopy())}>
          {say('copyLook')}
        </button>
        <button type="button" class="button" onClick={() => attempt(dropLostCopy())}>
          {say('copyForget')}
        </button>
      </div>
    </div>
  );
}

function LastImport() {
  const row = lastImport.value;
  if (row?.state !== 'done') return null;
  return (
    <p data-testid="last-import">
      {say('importLast', formatMoment(row.importedAt))}{' '}
      <button type="button" class="button" data-testid="import-undo" onClick={() => attempt(undoImport())}>
        {say('importUndo')}
      </button>
    </p>
  );
}
