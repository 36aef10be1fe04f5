import { signal } from '@preact/signals';
import { parseSettings, readSettings, saveSettings, watchSettings, type Settings } from '../../lib/settings';
import { say } from '../../lib/words';

/** The settings as they are saved, also when another page or computer changes them; undefined until they were read. */
export const settings = signal<Settings | undefined>(undefined);

/** What became of the last change, in words. */
export const saveState = signal(say('savesAsYouGo'));

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
      saveState.value = say('saved');
    },
    (error: unknown) => {
      saveState.value = say('notSaved', error instanceof Error ? error.message : String(error));
    },
  );
}
