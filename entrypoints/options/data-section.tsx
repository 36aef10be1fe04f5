import { formatCount } from '../../components/format';
import { liveSignal } from '../../lib/live';
import { readUsage } from '../../lib/store/usage';
import { KeepField } from './keep-field';

const usage = liveSignal(() => readUsage);

/** How much is stored on this computer. */
export function DataSection() {
  if (!usage.value) return null;
  const { papers, starred, lists, bytes } = usage.value;
  const rows: [label: string, value: string][] = [
    ['Papers', formatCount(papers)],
    ['Starred', formatCount(starred)],
    ['Lists', formatCount(lists)],
    ['Space used', bytes === undefined ? 'unknown' : `${(bytes / 1e6).toFixed(1)} MB`],
  ];
  return (
    <section aria-labelledby="data">
      <h2 id="data">Your data</h2>
      <p>Everything stays in this browser profile. Nothing is deleted unless you say so.</p>
      <dl data-testid="usage">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <KeepField />
    </section>
  );
}
