import { computed, effect } from '@preact/signals';
import { formatDay } from '../../components/format';
import type { ListItem } from '../../components/paper-list';
import { liveSignal } from '../../lib/live';
import { requestWork } from '../../lib/messages';
import { readEdition, readEditions, readStarred } from '../../lib/store/editions';
import { countStarred } from '../../lib/store/marks';
import { readTaste } from '../../lib/store/meaning/suited';
import type { StoredPaper } from '../../lib/store/rows';
import { readRuns } from '../../lib/store/runs';
import { readWantedStars } from '../../lib/store/wishes';
import { say } from '../../lib/words';
import { found, isSearching } from './found';
import { place } from './place';
import { joinTopics, topics } from '../../components/topics';

/** The editions there are, newest first. */
export const editions = liveSignal(() => readEditions);

/** The edition on show: the one that was asked for, else the latest; undefined while there is none. */
export const shownDate = computed(() => {
  const dates = (editions.value ?? []).map((edition) => edition.date);
  return dates.find((date) => date === place.value.date) ?? dates[0];
});

const edition = liveSignal(() => {
  const date = shownDate.value;
  return async () => (date === undefined ? undefined : { date, ...(await readEdition(date)) });
});

/**
 * The edition that the database has answered with: heading, numbers and list speak of this one, so that they change
 * together, a moment after {@link shownDate}. Undefined until the first answer.
 */
export const loadedDate = computed(() => edition.value?.date);

const isStarredView = computed(() => place.value.view === 'starred');

const starred = liveSignal(() => (isStarredView.value ? readStarred : async () => undefined));
const wanted = liveSignal(() => (isStarredView.value ? readWantedStars : async () => []));

/** Names the list on show. One of its own for each view and edition: its place on the page is not the other's. */
export const listKey = computed(() => {
  if (isSearching.value) return `search ${found.value?.query ?? ''}`;
  const { view, topicId = '' } = place.value;
  return `${view} ${topicId} ${isStarredView.value ? '' : loadedDate.value}`;
});

/** The edition is put in order by taste. */
export const isTasteView = computed(() => place.value.view === 'taste' && !isSearching.value);

/** That order; undefined until the database has answered. */
export const suited = liveSignal(() => {
  const date = isTasteView.value ? loadedDate.value : undefined;
  return async () => (date === undefined ? undefined : { date, ...(await readTaste(date)) });
});

const wantsTaste = computed(() => suited.value?.missing === 0);

// The worker looks whether the order is that of the present marks. The reader's next stars wait for the next hour: the
// list does not move under a hand before.
effect(() => {
  if (wantsTaste.value) void requestWork();
});

/** How many papers are starred. */
export const starredCount = liveSignal(() => countStarred);

/** The last runs, newest first. */
export const runs = liveSignal(() => () => readRuns(5));

/** The papers on show with what is known about them; undefined until the database has answered. */
const shown = computed(() => {
  if (isSearching.value) return found.value;
  return isStarredView.value ? starred.value : edition.value;
});

/** What is to be listed; undefined until the database has answered for this view. */
export const content = computed(() => {
  if (!shown.value || !topics.value) return undefined;
  const { papers, marks, topicIds } = shown.value;
  const isStarred = isStarredView.value && !isSearching.value;
  const isEdition = !isSearching.value && !isStarred;
  const listed = isEdition ? papers.filter(isListed) : papers;
  const topicsOf = joinTopics(topicIds, topics.value);
  if (isTasteView.value) {
    if (suited.value?.date !== loadedDate.value) return undefined;
    const row = suited.value?.row;
    // Unsigned, what is not in the row has the last place.
    const findPlace = ({ id }: StoredPaper): number => (row?.ids.indexOf(id) ?? -1) >>> 0;
    const sorted = listed.toSorted((a, b) => findPlace(a) - findPlace(b));
    const reasoned = sorted.map((paper) => ({ paper, reason: row?.reasons[findPlace(paper)] }));
    return { papers: sorted, marks, topicsOf, items: reasoned };
  }
  const items: ListItem[] = isEdition ? groupByList(listed) : listed.map((paper) => ({ paper }));
  if (isStarred) items.unshift(...(wanted.value ?? []).map(({ paperId, wish }) => ({ missingId: paperId, wish })));
  return { papers: listed, marks, topicsOf, items };
});

function isHidden(paper: StoredPaper): boolean {
  return edition.value?.marks.get(paper.id)?.hiddenAt !== undefined;
}

/** Whether the view lists this paper of the edition. */
function isListed(paper: StoredPaper): boolean {
  const { view, topicId = '' } = place.value;
  if (isHidden(paper) !== (view === 'hidden')) return false;
  return view !== 'topic' || edition.value?.topicIds.get(paper.id)?.includes(topicId) === true;
}

/** The numbers of the edition; undefined until it has been read, because a nought would be a lie that moves things. */
export const counts = computed(() => {
  if (!edition.value) return undefined;
  const { papers, marks, topicIds } = edition.value;
  const visible = papers.filter((paper) => !isHidden(paper));
  return {
    shown: visible.length,
    unread: visible.filter((paper) => marks.get(paper.id)?.readAt === undefined).length,
    hidden: papers.length - visible.length,
    ofTopics: Map.groupBy(
      visible.flatMap((paper) => topicIds.get(paper.id) ?? []),
      (topicId) => topicId,
    ),
  };
});

/** A catch-up edition says which list each paper stood on; an ordinary one needs no headings. */
function groupByList(papers: StoredPaper[]): ListItem[] {
  const days = new Set(papers.map((paper) => paper.listedOn));
  if (days.size < 2) return papers.map((paper) => ({ paper }));
  return [...Map.groupBy(papers, (paper) => paper.listedOn)].flatMap(([day, group]) => [
    { heading: say('listOf', formatDay(day)) },
    ...group.map((paper) => ({ paper })),
  ]);
}
