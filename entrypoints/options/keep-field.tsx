import type { Settings } from '../../lib/settings';
import { say } from '../../lib/words';
import { ChoiceField, type Choices } from './choice-field';
import { settings } from '../../components/settings';
import { changeSettings } from './saving';

const CHOICES: Choices<Settings['keeps']> = [
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
      <ChoiceField
        label={say('keep')}
        choices={CHOICES}
        value={current.keeps}
        onChoose={(keeps) => changeSettings({ keeps })}
        testId="keeps"
        describedBy="keeps-meaning"
      />
      <p id="keeps-meaning" data-testid="keeps-meaning">
        {say(current.keeps === 'all' ? 'keepAllMeaning' : 'keepSomeMeaning')}
      </p>
    </>
  );
}
