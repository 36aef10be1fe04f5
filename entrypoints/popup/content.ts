import { computed } from '@preact/signals';
import { formatDay } from '../../components/format';
import type { ListItem } from '../../components/paper-list';
import { liveSignal } from '../../lib/live';
import { readEdition, readEditions, readStarred } from '../../lib/store/editions';
import { countStarred } from '../../lib/store/marks';
import type { StoredPaper } from '../../lib/store/rows';
import { readRuns } from '../../lib/store/runs';
import { readWantedRecords } from '../../lib/store/wishes';
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
const wanted = liveSignal(() => (isStarredView.value ? readWantedRecords : async () => []));

/** Names the list on show. One of its own for each view and edition: its place on the page is not the other's. */
export const listKey = computed(() => {
  if (isSearching.value) return `search ${found.value?.query ?? ''}`;
  const { view, topicId = '' } = place.value;
  return `${view} ${topicId} ${isStarredView.value ? '' : loadedDate.value}`;
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
  const listed = isSearching.value || isStarredView.value ? papers : papers.filter(isListed);
  const isStarred = isStarredView.value && !isSearching.value;
  const isEdition = !isSearching.value && !isStarredView.value;
  const items: ListItem[] = isEdition ? groupByList(listed) : listed.map((paper) => ({ paper }));
  if (isStarred) items.unshift(...(wanted.value ?? []).map(({ paperId, wish }) => ({ missingId: paperId, wish })));
  return { papers: listed, marks, topicsOf: joinTopics(topicIds, topics.value), items };
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
