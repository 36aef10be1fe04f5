import { signal } from '@preact/signals';
import { settings } from '../../components/settings';
import { parseSettings, saveSettings, type Settings } from '../../lib/settings';
import { say } from '../../lib/words';

/** What became of the last change, in words. */
export const saveState = signal(say('savesAsYouGo'));

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
