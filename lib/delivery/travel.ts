import { onOwnChange } from '../store/own-changes';
import { onAreaChange } from '../sync/area';
import { exchange } from '../sync/exchange';
import { askForExchange } from '../travel';
import { doWork } from './work';
import { browserWorld } from './world';

/** Exchanges marks and topics with the reader's other computers. What comes is matched, counted and fetched at once. */
export async function exchangeOwn(): Promise<void> {
  const { hasNews } = await exchange();
  if (hasNews) await Promise.all([doWork(), browserWorld.refreshBadge()]);
}

/** Exchanges whenever another computer has written, and before long when the worker itself has marked something. */
export function watchTravel(): void {
  onAreaChange(() => void exchangeOwn());
  onOwnChange(() => void askForExchange());
}
