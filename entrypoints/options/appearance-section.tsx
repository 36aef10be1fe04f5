import { PICTURE_HOST } from '../../components/picture';
import { say } from '../../lib/words';
import { ChoiceField } from './choice-field';
import { settings } from '../../components/settings';
import { changeSettings } from '../../components/saving';
import { CHOICES } from './setting-words';

/** How it looks, and the keys. */
export function AppearanceSection() {
  const current = settings.value;
  if (!current) return null;
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">{say('appearance')}</h2>
      <ChoiceField
        label={say('theme')}
        choices={CHOICES.theme}
        value={current.theme}
        onChoose={(theme) => changeSettings({ theme })}
        testId="theme"
      />
      <ChoiceField
        label={say('pictures')}
        choices={CHOICES.thumbnails}
        value={current.thumbnails}
        onChoose={(thumbnails) => changeSettings({ thumbnails })}
        testId="thumbnails"
        hint={say('picturesFrom', PICTURE_HOST)}
      />
      <label class="field">
        <span>{say('keys')}</span>
        <span>
          <input
            type="checkbox"
            checked={current.hasKeys}
            onChange={(event) => changeSettings({ hasKeys: event.currentTarget.checked })}
          />{' '}
          {say('keysWork')}
        </span>
      </label>
    </section>
  );
}
