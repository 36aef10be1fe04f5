import { changeSettings, settings } from './saving';

const THEMES = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

/** How it looks, and the keys. */
export function AppearanceSection() {
  const current = settings.value;
  if (!current) return null;
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">Appearance and keys</h2>
      <label class="field">
        <span>Theme</span>
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
        <span>Pictures</span>
        <span>
          <input
            type="checkbox"
            data-testid="thumbnails"
            checked={current.thumbnails === 'library'}
            onChange={(event) => changeSettings({ thumbnails: event.currentTarget.checked ? 'library' : 'none' })}
          />{' '}
          The library shows a paper’s picture by itself. It comes from cdn-thumbnails.huggingface.co, which then knows
          what you open.
        </span>
      </label>
      <label class="field">
        <span>Keys</span>
        <span>
          <input
            type="checkbox"
            checked={current.hasKeys}
            onChange={(event) => changeSettings({ hasKeys: event.currentTarget.checked })}
          />{' '}
          Single keys such as j, k and s work in lists
        </span>
      </label>
    </section>
  );
}
