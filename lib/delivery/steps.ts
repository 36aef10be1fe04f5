import { describeError } from '../store/connection';
import { noteUndone } from '../store/runs';

/** What is to be done, by its name in the log. */
export type Steps = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Does one thing after the other. What fails is written into the log and keeps nothing after it from its turn; the next
 * check tries it again.
 */
export async function doEach(steps: Steps): Promise<void> {
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step();
    } catch (error) {
      // Where not even this can be written down, the badge says so.
      await noteUndone(name, describeError(error)).catch(() => undefined);
    }
  }
}
