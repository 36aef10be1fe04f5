import type { Settings } from '../../lib/settings';
import { choose } from './choose';
import { changeSettings, settings } from './saving';

const CHOICES: [value: Settings['keeps'], label: string][] = [
  ['all', 'Everything'],
  ['year', 'One year'],
  ['days90', '90 days'],
];

/** How long papers are kept, and what that means. */
export function KeepField() {
  const current = settings.value;
  if (!current) return null;
  return (
    <>
      <label class="field">
        <span>Keep</span>
        <select
          value={current.keeps}
          data-testid="keeps"
          aria-describedby="keeps-meaning"
          onChange={(event) => choose(CHOICES, event.currentTarget.value, (keeps) => changeSettings({ keeps }))}
        >
          {CHOICES.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p id="keeps-meaning" data-testid="keeps-meaning">
        {current.keeps === 'all'
          ? 'No paper is ever removed.'
          : 'The next hourly check removes older papers. What you starred, tagged or wrote a note to stays, however old, and so does what you read and hid. A removed paper is never announced again; the history can bring it back once you keep more.'}
      </p>
    </>
  );
}
