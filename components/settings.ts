import { liveSignal } from '../lib/live';
import { readSettings } from '../lib/settings';

/** The settings, as they are when the page opens. */
export const settings = liveSignal(() => readSettings);
