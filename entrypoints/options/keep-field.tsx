import type { Settings } from '../../lib/settings';
import { say } from '../../lib/words';
import { choose } from './choose';
import { changeSettings, settings } from './saving';

const CHOICES: [value: Settings['keeps'], label: string][] = [
  ['all', say('viewAll')],
  ['year', say('keepYear')],
  ['days90', say('keepDays')],
];

/** How long papers are kept, and what that means. */
export function KeepField() {
  const current = settings.value;
  if (!current) return null;
  return (
    <>
      <label class="field">
        <span>{say('keep')}</span>
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
        {say(current.keeps === 'all' ? 'keepAllMeaning' : 'keepSomeMeaning')}
      </p>
    </>
  );
}
