import { signal } from '@preact/signals';
import { settings, unwritten } from './settings';
import { saveSettings } from '../lib/save-settings';
import { parseSettings, type Settings } from '../lib/settings';
import { say } from '../lib/words';

/** What became of the last change, in words. */
export const saveState = signal(say('savesAsYouGo'));

/** Shows a change at once and saves it. */
export function changeSettings(change: Partial<Settings>): void {
  unwritten.add(change);
  settings.value = { ...(settings.peek() ?? parseSettings({})), ...change };
  saveSettings(change)
    .finally(() => unwritten.delete(change))
    .then(
      () => {
        saveState.value = say('saved');
      },
      (error: unknown) => {
        saveState.value = say('notSaved', error instanceof Error ? error.message : String(error));
      },
    );
}
