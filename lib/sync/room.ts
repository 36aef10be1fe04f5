/** How much of `storage.sync` is taken, in bytes. All computers have to take the same, or they would not choose the same. */
export interface Room {
  bytes: number;
  itemBytes: number;
  /** Topics leave most of it to stars. */
  topicBytes: number;
}

/** Browsers give 102,400 bytes, 8,192 an item: the rest is for settings, and for what two write at the same time. */
export const BROWSER_ROOM: Room = { bytes: 90_000, itemBytes: 8_000, topicBytes: 30_000 };

/** Beyond this share of the room, what is to be written anew is removed first: browsers refuse even what makes it less. */
export const TIGHT = 1.05;
