import { formatCount, formatMegabytes } from '../../components/format';
import { liveSignal } from '../../lib/live';
import { readUsage } from '../../lib/store/usage';
import { say } from '../../lib/words';
import { BackupFields } from './backup-fields';
import { EraseField } from './erase-field';
import { KeepField } from './keep-field';

const usage = liveSignal(() => readUsage);

/** How much is stored on this computer. */
export function DataSection() {
  if (!usage.value) return null;
  const { papers, starred, lists, bytes } = usage.value;
  const rows: [label: string, value: string][] = [
    [say('papersHeading'), formatCount(papers)],
    [say('starred'), formatCount(starred)],
    [say('lists'), formatCount(lists)],
    [say('spaceUsed'), bytes === undefined ? say('unknown') : formatMegabytes(bytes)],
  ];
  return (
    <section aria-labelledby="data">
      <h2 id="data">{say('yourData')}</h2>
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
      <EraseField />
    </section>
  );
}
