import { computed, effect, signal } from '@preact/signals';
import { readQuery } from '../../components/searching';
import { liveSignal } from '../../lib/live';
import { requestRanking, type RankingRequest } from '../../lib/rank-request';
import { readMeant } from '../../lib/search/meant';
import { readState } from '../../lib/store/meaning/state';
import type { Ranked } from '../../lib/store/views';
import { address, shownView } from './address';

/** What the worker puts in order for the list: `words` where a search has none that could be compared by meaning. */
type Wanted = { kind: 'words' } | { kind: 'ask'; name: string; asked: RankingRequest; rest?: Ranked['rest'] };

const query = computed(() => (address.value.isMeant ? address.value.query : ''));

const wanted = computed((): Wanted | undefined => {
  if (shownView.value === 'like') return { kind: 'ask', name: 'like', asked: 'starred' };
  if (query.value.trim() === '') return undefined;
  const read = readQuery(query.value);
  const meant = 'filter' in read ? readMeant(read.filter) : undefined;
  if (!meant) return { kind: 'words' };
  return { kind: 'ask', name: `about ${query.value}`, asked: { phrase: meant.phrase }, rest: meant.rest };
});

/** Until something is learnt nothing is asked for, and then all that is wanted. */
const isLearnt = liveSignal(() => async () => (await readState()) !== undefined);

/** The last answer: `ids` is undefined where there was none. */
const answer = signal<{ name: string; ids: string[] | undefined } | undefined>(undefined);

/** A search is being typed: it is asked for when it rests. */
const REST_MS = 200;

effect(() => {
  const now = wanted.value;
  if (now?.kind !== 'ask' || !isLearnt.value) {
    // Asked for again, it is asked anew: there may be other stars by then.
    answer.value = undefined;
    return undefined;
  }
  if (answer.peek()?.name === now.name) return undefined;
  const { name, asked } = now;
  let isOver = false;
  const ask = async (): Promise<void> => {
    // A worker that died before it answered is as one that has learnt nothing: the words are there all the same.
    const ids = await requestRanking(asked).catch(() => undefined);
    if (!isOver) answer.value = { name, ids };
  };
  const resting = setTimeout(() => void ask(), asked === 'starred' ? 0 : REST_MS);
  return () => {
    isOver = true;
    clearTimeout(resting);
  };
});

/** How far the order by meaning is; undefined where none is wanted. */
export const rankedState = computed((): 'asking' | 'learning' | 'words' | 'there' | undefined => {
  const now = wanted.value;
  if (now?.kind !== 'ask') return now?.kind;
  if (isLearnt.value === false) return 'learning';
  if (answer.value?.name !== now.name) return 'asking';
  return answer.value.ids ? 'there' : 'learning';
});

/** What was found by meaning, once it is there. */
export const ranked = computed((): Ranked | undefined => {
  const now = wanted.value;
  if (now?.kind !== 'ask' || answer.value?.name !== now.name || !answer.value.ids) return undefined;
  return { ids: answer.value.ids, ...(now.rest && { rest: now.rest }) };
});
