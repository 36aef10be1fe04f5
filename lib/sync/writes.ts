import { readItemKind, type Item } from './items';
import { BROWSER_ROOM, TIGHT, type Room } from './room';
import { countBytes, printCanonical } from './size';

/** What is to be done to the area: at most one call of each kind, which browsers count. */
export interface Writes {
  /** Removed first. */
  remove: string[];
  set: Record<string, Item>;
}

/** How the area becomes what was chosen. Items that say the same already are left alone, and so is what is not ours. */
export function planWrites(
  area: Readonly<Record<string, unknown>>,
  chosen: ReadonlyMap<string, Item>,
  room: Room = BROWSER_ROOM,
): Writes {
  const ours = Object.keys(area).filter(readItemKind);
  const changed = [...chosen].filter(([key, item]) => printCanonical(item) !== printCanonical(area[key] ?? null));
  const set = Object.fromEntries(changed);
  const bytes = ours.reduce((sum, key) => sum + key.length + countBytes(area[key]), 0);
  const isTight = changed.length > 0 && bytes > room.bytes * TIGHT;
  return { remove: ours.filter((key) => !chosen.has(key) || (isTight && Object.hasOwn(set, key))), set };
}
