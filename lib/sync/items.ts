/**
 * The items of `storage.sync`, several of each kind, so that a small change rewrites a small part of it. An item has
 * the records of those papers or topics whose ids fall to it.
 */
const COUNTS = { topics: 16, marks: 128, notes: 64 };

/** What an item holds records of. */
export type ItemKind = keyof typeof COUNTS;

/** Written into every item, so that a later Paperboy knows what it reads. */
export const ITEM_VERSION = 1;

/** An item as it is written: records by the id of what they are about. */
export interface Item {
  v: typeof ITEM_VERSION;
  r: Record<string, unknown>;
}

/** The key of the item that has the record of `id`: by its hash (FNV-1a). */
export function nameItem(kind: ItemKind, id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return `${kind}-${(hash >>> 0) % COUNTS[kind]}`;
}

/** What the item of a key holds; undefined for a key that is not ours, or of no item that there is. */
export function readItemKind(key: string): ItemKind | undefined {
  const [, kind, place] = /^(topics|marks|notes)-(0|[1-9]\d{0,2})$/.exec(key) ?? [];
  const known = (Object.keys(COUNTS) as ItemKind[]).find((name) => name === kind);
  return known && Number(place) < COUNTS[known] ? known : undefined;
}
