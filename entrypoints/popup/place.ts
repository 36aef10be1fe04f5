import { signal, type Signal } from '@preact/signals';
import * as v from 'valibot';

/** What the list shows: an edition's papers, the starred ones, or an edition's hidden ones. */
export type View = 'edition' | 'starred' | 'hidden';

const Place = v.object({
  view: v.picklist(['edition', 'starred', 'hidden']),
  /** The edition on show; undefined follows the latest. */
  date: v.optional(v.string()),
  openId: v.optional(v.string()),
  currentId: v.optional(v.string()),
  scrollTop: v.number(),
  savedAt: v.number(),
});

/** Where the reader is. */
export type Place = Omit<v.InferOutput<typeof Place>, 'savedAt'>;

const KEY = 'popup-place';
const KEPT_FOR_MS = 30 * 60_000;
const START: Place = { view: 'edition', scrollTop: 0 };

/** The reader's place. It is remembered for half an hour after the popup closed; then the latest edition greets again. */
export const place: Signal<Place> = signal(readStart());

/** Goes somewhere, and remembers it. */
export function goTo(change: Partial<Place>): void {
  place.value = { ...place.value, ...change };
  savePlace();
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
