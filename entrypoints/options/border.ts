import { effect, signal } from '@preact/signals';
import { askWorker } from '../../components/ask-worker';
import { liveSignal } from '../../lib/live';
import { requestBorder } from '../../lib/rank-request';
import { nameLearnt } from '../../lib/store/meaning/state';
import type { AskedTopic, TopicBorder } from '../../lib/store/meaning/topic';
import { readTitles } from '../../lib/store/titles';

/** What the open editor asks about; there is one at most. */
export const askedBorder = signal<AskedTopic | undefined>(undefined);

/**
 * Where the topic ends, with titles in the place of ids. `learning`: that cannot be told yet; `said`: it has the papers
 * that say its words.
 */
export type ShownBorder = { kind: 'learning' } | { kind: 'said' } | ({ kind: 'there' } & TopicBorder);

/** The last answer, by ids. It stays until the next one, so that sliding does not flicker. */
const answer = signal<ShownBorder | undefined>(undefined);

/** An answer is awaited: what is shown is an earlier one. */
export const isAsking = signal(false);

/** What has been learnt: when that changes, so may the answer. */
const learnt = liveSignal(() => {
  const isAsked = askedBorder.value !== undefined;
  return async () => (isAsked ? nameLearnt() : '');
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
  return askWorker(
    REST_MS,
    () => requestBorder(asked),
    (border) => {
      if (border?.isSaid) answer.value = { kind: 'said' };
      else answer.value = border ? { kind: 'there', ...border } : { kind: 'learning' };
      isAsking.value = false;
    },
  );
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
