import { countIndexed } from '../indexing';
import { dropGonePlaces } from './gone';
import { placeNextPapers } from './placing';
import { readState } from './state';

/** Gives the next papers that came since a place, or takes away those of papers that went. Returns whether there was anything to do. */
export async function mendNextPlaces(): Promise<boolean> {
  const state = await readState();
  if (!state) return false;
  if (state.hasGone) return dropGonePlaces(state.generation);
  return state.placed < (await countIndexed()) && placeNextPapers(state.generation);
}
