import { PICTURE_HOST } from '../../components/picture';
import { changeSettings, settings } from './saving';
import { say } from '../../lib/words';

const THEMES = { system: say('themeSystem'), light: say('themeLight'), dark: say('themeDark') } as const;

const PICTURES = {
  none: say('picturesNone'),
  library: say('picturesLibrary'),
  everywhere: say('picturesEverywhere'),
} as const;

/** How it looks, and the keys. */
export function AppearanceSection() {
  const current = settings.value;
  if (!current) return null;
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">{say('appearance')}</h2>
      <label class="field">
        <span>{say('theme')}</span>
        <select
          value={current.theme}
          onChange={(event) => {
            const { value } = event.currentTarget;
            changeSettings({ theme: value === 'light' || value === 'dark' ? value : 'system' });
          }}
        >
          {Object.entries(THEMES).map(([theme, label]) => (
            <option key={theme} value={theme}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{say('pictures')}</span>
        <span class="field-row">
          <select
            data-testid="thumbnails"
            value={current.thumbnails}
            onChange={({ currentTarget: { value } }) => {
              changeSettings({ thumbnails: value === 'everywhere' || value === 'library' ? value : 'none' });
            }}
          >
            {Object.entries(PICTURES).map(([where, label]) => (
              <option key={where} value={where}>
                {label}
              </option>
            ))}
          </select>
          <span>{say('picturesFrom', PICTURE_HOST)}</span>
        </span>
      </label>
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
