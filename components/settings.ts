import { signal } from '@preact/signals';
import { readSettings, watchSettings, type Settings } from '../lib/settings';

/** The settings as they are saved, also when another page or computer changes them; undefined until they were read. */
export const settings = signal<Settings | undefined>(undefined);

/** What this page shows already and has yet to write: whatever is read or heard meanwhile is older. */
export const unwritten = new Set<Partial<Settings>>();

const show = (value: Settings): void => {
  settings.value = Object.assign({}, value, ...unwritten) as Settings;
};
watchSettings(show);
void readSettings().then(show);
