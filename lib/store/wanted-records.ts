import { readOwnIds } from './own-part';
import { findWanted, readWantedStars, type WantedRecord } from './wishes';

/**
 * Every starred paper that is not stored, the newest star first, and then those that have nothing but a tag or a note, or
 * are an example of a topic's: they came from another computer or a backup.
 */
export async function readWantedRecords(): Promise<WantedRecord[]> {
  const stars = await readWantedStars();
  const starred = new Set(stars.map(({ paperId }) => paperId));
  const others = await findWanted([...(await readOwnIds())].filter((id) => !starred.has(id)));
  return [...stars, ...others];
}
