import { say } from '../../lib/words';
import { ChoiceField } from './choice-field';
import { settings } from '../../components/settings';
import { changeSettings } from '../../components/saving';
import { CHOICES } from './setting-words';

/** How long papers are kept, and what that means. */
export function KeepField() {
  const current = settings.value;
  if (!current) return null;
  return (
    <>
      <ChoiceField
        label={say('keep')}
        choices={CHOICES.keeps}
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
