import { readDueNotices, saveNotice } from '../store/deliveries';
import { readEdition } from '../store/editions';
import { composeNotice } from './notice';
import type { World } from './world';

/**
 * Shows the notification that a claim has promised, and confirms it: also the one that an earlier, killed run left
 * behind. If it was shown and only the confirmation is missing, the browser still has it under the delivery's id (a
 * click or a dismissal confirms it too, see the background). One whose date is over is not shown: that would be a
 * second one on a later date. A notification that cannot be shown is written down and fails nothing.
 */
export async function showDueNotices(world: World): Promise<void> {
  const today = world.now().toPlainDate().toString();
  for (const { date } of await readDueNotices()) {
    if (date !== today) {
      await saveNotice(date, 'missed');
      continue;
    }
    try {
      const shown = await world.readShownNotices();
      if (!shown.includes(date)) await world.showNotice(date, composeNotice((await readEdition(date)).papers));
      await saveNotice(date, 'shown');
    } catch {
      await saveNotice(date, 'failed');
    }
  }
}
