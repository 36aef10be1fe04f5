import { computed, effect, signal } from '@preact/signals';
import { askWorker } from '../../components/ask-worker';
import { readQuery } from '../../components/searching';
import { topics } from '../../components/topics';
import { liveSignal } from '../../lib/live';
import { requestRanking } from '../../lib/rank-request';
import { readMeant } from '../../lib/search/meant';
import type { AskedRanking } from '../../lib/store/meaning/ranking';
import { nameLearnt } from '../../lib/store/meaning/state';
import type { Ranked } from '../../lib/store/view-order';
import { address, shownMeaning, shownOrder, shownTopic, shownView } from './address';

/**
 * What the worker puts in order for the list. `words`: a search that cannot be compared by meaning. `wait`: what is
 * to be asked for is not read yet.
 */
type Wanted =
  | { kind: 'words' }
  | { kind: 'wait' }
  | { kind: 'ask'; name: string; asked: AskedRanking; rest?: Ranked['rest'] };

const query = computed(() => address.value.query);
const isMeant = computed(() => address.value.isMeant);

/** What has been learnt; empty where nothing is. Until then nothing is asked for, and then all that is wanted. */
const learnt = liveSignal(() => nameLearnt);

const isLearnt = computed(() => learnt.value !== undefined && learnt.value !== '');

/** The topic on show means something that cannot be compared yet. */
export const isLearning = computed(() => shownMeaning.value !== undefined && learnt.value === '');

const wanted = computed((): Wanted | undefined => {
  // What has got a place since is like them too, or one of them.
  if (shownView.value === 'like') return { kind: 'ask', name: `like ${learnt.value}`, asked: 'starred' };
  if (query.value.trim() === '') return wantTopic();
  if (!isMeant.value) return undefined;
  const read = readQuery(query.value);
  // What is wrong with it stands in a line of its own.
  if ('fault' in read) return undefined;
  const meant = readMeant(read.filter);
  if (!meant) return { kind: 'words' };
  return {
    kind: 'ask',
    name: `about ${learnt.value} ${shownView.value} ${query.value}`,
    asked: { ...meant, view: shownView.value },
    rest: meant.rest,
  };
});

function wantTopic(): Wanted | undefined {
  const topic = shownTopic.value;
  if (shownView.value.startsWith('topic:') && !topics.value) return { kind: 'wait' };
  if (!topic || shownOrder.value !== 'rank') return undefined;
  // Changed, or with more that is learnt, it is asked for anew.
  const name = JSON.stringify([topic.id, topic.filter, topic.meaning, learnt.value]);
  return { kind: 'ask', name, asked: { topicId: topic.id } };
}

/** The last answer: `ids` is `words` where nothing is learnt of these words, undefined where there was no answer. */
const answer = signal<{ name: string; ids: string[] | 'words' | undefined } | undefined>(undefined);

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
  return askWorker(
    typeof asked === 'object' && 'phrase' in asked ? REST_MS : 0,
    async () => (await requestRanking(asked)) ?? (asked === 'starred' ? undefined : 'words'),
    (ids) => (answer.value = { name, ids }),
  );
});

/** How far the order by meaning is; undefined where none is wanted. `words`: there are none that could be compared. */
export const rankedState = computed((): 'asking' | 'learning' | 'words' | 'there' | undefined => {
  const now = wanted.value;
  if (now?.kind === 'wait') return 'asking';
  if (now?.kind !== 'ask') return now?.kind;
  if (learnt.value === '') return 'learning';
  if (answer.value?.name !== now.name) return 'asking';
  const { ids } = answer.value;
  return Array.isArray(ids) ? 'there' : (ids ?? 'learning');
});

/** What was found by meaning, once it is there. */
export const ranked = computed((): Ranked | undefined => {
  const now = wanted.value;
  const ids = answer.value?.ids;
  if (now?.kind !== 'ask' || answer.value?.name !== now.name || !Array.isArray(ids)) return undefined;
  return { ids, ...(now.rest && { rest: now.rest }) };
});
