import { effect, signal } from '@preact/signals';
import { liveSignal } from '../../lib/live';
import { requestBorder, type Border, type BorderRequest } from '../../lib/rank-request';
import { readState } from '../../lib/store/meaning/state';
import { readTitles } from '../../lib/store/titles';

/** What the open editor asks about; there is one at most. */
export const askedBorder = signal<BorderRequest | undefined>(undefined);

/** Where the topic ends, with titles in the place of ids. `learning`: that cannot be told yet. */
export type ShownBorder = { kind: 'learning' } | ({ kind: 'there' } & Border);

/** The last answer, by ids. It stays until the next one, so that sliding does not flicker. */
const answer = signal<ShownBorder | undefined>(undefined);

/** An answer is awaited: what is shown is an earlier one. */
export const isAsking = signal(false);

/** What has been learnt: when that changes, so may the answer. */
const learnt = liveSignal(() => {
  const isAsked = askedBorder.value !== undefined;
  return async () => {
    const state = isAsked ? await readState() : undefined;
    return state && `${state.generation} ${state.revision}`;
  };
});

/** While somebody types or slides, nothing is asked. */
const REST_MS = 250;

effect(() => {
  const asked = askedBorder.value;
  void learnt.value;
  if (!asked) {
    answer.value = undefined;
    return undefined;
  }
  isAsking.value = true;
  let isOver = false;
  const ask = async (): Promise<void> => {
    // A worker that died before it answered is as one that has learnt nothing.
    const border = await requestBorder(asked).catch(() => undefined);
    if (isOver) return;
    answer.value = border ? { kind: 'there', ...border } : { kind: 'learning' };
    isAsking.value = false;
  };
  const resting = setTimeout(() => void ask(), REST_MS);
  return () => {
    isOver = true;
    clearTimeout(resting);
  };
});

/** Where the topic of the open editor ends; undefined until the first answer. */
export const border = liveSignal(() => {
  const border = answer.value;
  return async (): Promise<ShownBorder | undefined> => {
    if (border?.kind !== 'there') return border;
    const { best, inside, outside } = border;
    const titles = await readTitles([...best, ...inside, ...outside]);
    const name = (ids: string[]): string[] => ids.flatMap((id) => titles.get(id) ?? []);
    return { ...border, best: name(best), inside: name(inside), outside: name(outside) };
  };
});
