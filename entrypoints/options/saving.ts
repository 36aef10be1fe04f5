import { signal } from '@preact/signals';
import { parseSettings, readSettings, saveSettings, watchSettings, type Settings } from '../../lib/settings';

/** The settings as they are saved, also when another page or computer changes them; undefined until they were read. */
export const settings = signal<Settings | undefined>(undefined);

/** What became of the last change, in words. */
export const saveState = signal('Changes are saved as you make them.');

void readSettings().then((value) => {
  settings.value = value;
});
watchSettings((value) => {
  settings.value = value;
});

/** Shows a change at once and saves it. */
export function changeSettings(change: Partial<Settings>): void {
  settings.value = { ...(settings.peek() ?? parseSettings({})), ...change };
  saveSettings(change).then(
    () => {
      saveState.value = 'Saved.';
    },
    (error: unknown) => {
      saveState.value = `Not saved: ${error instanceof Error ? error.message : String(error)}`;
    },
  );
}
