import { Dexie } from 'dexie';

const OWN_PARTS = /\/(?:marks|topics)\//;

/** Calls back after each change of a mark or a topic, by whichever page or worker. */
export function onOwnChange(handle: () => void): void {
  Dexie.on('storagemutated', (parts) => {
    // A write that wrote nothing names its parts too, each with an empty range.
    if (Object.entries(parts).some(([part, range]) => OWN_PARTS.test(part) && 'from' in range)) handle();
  });
}
