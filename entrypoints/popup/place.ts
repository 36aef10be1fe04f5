import { signal, type Signal } from '@preact/signals';
import * as v from 'valibot';

/** What the list shows: an edition's papers, also by taste, those of a topic, the hidden ones, or all that are starred. */
export type View = 'edition' | 'taste' | 'topic' | 'hidden' | 'starred';

const Place = v.object({
  view: v.picklist(['edition', 'taste', 'topic', 'hidden', 'starred']),
  /** The topic on show, in its view. */
  topicId: v.optional(v.string()),
  /** What is searched for, as it was typed. While it says something, its results are shown and not the view. */
  query: v.string(),
  /** The edition on show; undefined follows the latest. */
  date: v.optional(v.string()),
  openId: v.optional(v.string()),
  currentId: v.optional(v.string()),
  scrollTop: v.number(),
  savedAt: v.number(),
});

/** Where the reader is. */
export type Place = Omit<v.InferOutput<typeof Place>, 'savedAt'>;

/** The popup's view is also shown beside the page, where it stays open. */
export const isPanel = location.pathname === '/sidepanel.html';

/** Each has a place of its own: whoever reads on in the panel is not led away by the popup. */
const KEY = isPanel ? 'panel-place' : 'popup-place';
const KEPT_FOR_MS = 30 * 60_000;
const START: Place = { view: 'edition', query: '', scrollTop: 0 };

/** The reader's place. It is remembered for half an hour after the popup closed; then the latest edition greets again. */
export const place: Signal<Place> = signal(readStart());

/** Goes somewhere, and remembers it. */
export function goTo(change: Partial<Place>): void {
  place.value = { ...place.value, ...change };
  savePlace();
}

/** Goes to another list, from its beginning. */
export function showList(change: Partial<Place>): void {
  goTo({ query: '', scrollTop: 0, openId: undefined, currentId: undefined, ...change });
}

/** Scrolling is remembered without redrawing anything. */
export function rememberScroll(scrollTop: number): void {
  place.peek().scrollTop = scrollTop;
  savePlace();
}

function savePlace(): void {
  localStorage.setItem(KEY, JSON.stringify({ ...place.peek(), savedAt: Date.now() }));
}

/** An edition named in the address (a click on the notification) comes before what was remembered. */
function readStart(): Place {
  const date = new URLSearchParams(location.search).get('edition');
  if (date !== null) return { ...START, date };
  const saved = v.safeParse(Place, parseJson(localStorage.getItem(KEY)));
  if (!saved.success) return START;
  const { savedAt, ...place } = saved.output;
  const age = Date.now() - savedAt;
  return age >= 0 && age < KEPT_FOR_MS ? place : START;
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return undefined;
  }
}
