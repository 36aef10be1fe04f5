import { Dexie } from 'dexie';

const OWN_PARTS = /\/(?:marks|topics)\//;

/** Calls back after each change of a mark or a topic, by whichever page or worker. */
export function onOwnChange(handle: () => void): void {
  Dexie.on('storagemutated', (parts) => {
    if (Object.keys(parts).some((part) => OWN_PARTS.test(part))) handle();
  });
}
