import { signal } from '@preact/signals';
import { readSettings, watchSettings, type Settings } from '../lib/settings';

/** The settings as they are saved, also when another page or computer changes them; undefined until they were read. */
export const settings = signal<Settings | undefined>(undefined);

const show = (value: Settings): void => {
  settings.value = value;
};
watchSettings(show);
void readSettings().then(show);
