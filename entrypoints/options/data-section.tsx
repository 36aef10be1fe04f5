import { useEffect } from 'preact/hooks';
import { formatCount, formatMoment } from '../../components/format';
import { formatMegabytes } from '../../components/format-figures';
import { databaseTrouble, liveSignal } from '../../lib/live';
import { readUsage } from '../../lib/store/usage';
import { say } from '../../lib/words';
import { BackupFields } from './backup-fields';
import { readableCopy, saveBackup } from './backup-state';
import { EraseField, eraseOutcome } from './erase-field';
import { KeepField } from './keep-field';

const usage = liveSignal(() => readUsage);

/** What is stored on this computer. Where that cannot be read, its copy can, and it can be deleted. */
export function DataSection() {
  const isKnown = usage.value !== undefined || databaseTrouble.value !== undefined || eraseOutcome.value !== '';
  useEffect(() => {
    // The section is drawn after the browser has looked for it.
    if (location.hash === '#data') document.getElementById('data')?.focus();
  }, [isKnown]);
  if (!isKnown) return null;
  return (
    <section aria-labelledby="data">
      <h2 id="data" tabIndex={-1}>
        {say('yourData')}
      </h2>
      <Stored />
      <ReadableCopy />
      <EraseField />
    </section>
  );
}

function ReadableCopy() {
  const copy = readableCopy.value;
  if (!copy) return null;
  return (
    <div class="backup-offer">
      <p>{say('copyReadable', formatMoment(copy.createdAt))}</p>
      <div class="field-row">
        <button type="button" class="button is-main" data-testid="copy-save" onClick={saveBackup}>
          {say('copySave')}
        </button>
      </div>
    </div>
  );
}

function Stored() {
  if (!usage.value) return null;
  const { papers, starred, lists, bytes } = usage.value;
  const rows: [label: string, value: string][] = [
    [say('papersHeading'), formatCount(papers)],
    [say('starred'), formatCount(starred)],
    [say('lists'), formatCount(lists)],
    [say('spaceUsed'), bytes === undefined ? say('unknown') : formatMegabytes(bytes)],
  ];
  return (
    <>
      <p>{say('dataStays')}</p>
      <dl data-testid="usage">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <KeepField />
      <BackupFields />
    </>
  );
}
