import { computed } from '@preact/signals';
import { formatDay } from '../../components/format';
import type { ListItem } from '../../components/paper-list';
import { liveSignal } from '../../lib/live';
import { readSettings } from '../../lib/settings';
import { readEdition, readEditions, readStarred } from '../../lib/store/editions';
import { countStarred } from '../../lib/store/marks';
import type { StoredPaper } from '../../lib/store/rows';
import { readRuns } from '../../lib/store/runs';
import { place } from './place';

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

/** Names the list on show. One of its own for each view and edition: its place on the page is not the other's. */
export const listKey = computed(() => `${place.value.view} ${isStarredView.value ? '' : loadedDate.value}`);

/** How many papers are starred. */
export const starredCount = liveSignal(() => countStarred);

/** The last runs, newest first. */
export const runs = liveSignal(() => () => readRuns(5));

/** The settings, read once: the popup does not live long. */
export const settings = liveSignal(() => readSettings);

/** What is to be listed; undefined until the database has answered for this view. */
export const content = computed(() => {
  if (isStarredView.value) {
    if (!starred.value) return undefined;
    return { ...starred.value, items: starred.value.papers.map((paper) => ({ paper })) };
  }
  if (!edition.value) return undefined;
  const { papers, marks } = edition.value;
  const isHidden = (paper: StoredPaper): boolean => marks.get(paper.id)?.hiddenAt !== undefined;
  const wantsHidden = place.value.view === 'hidden';
  const shown = papers.filter((paper) => isHidden(paper) === wantsHidden);
  return { papers: shown, marks, items: groupByList(shown) };
});

/** The numbers of the edition; undefined until it has been read, because a nought would be a lie that moves things. */
export const counts = computed(() => {
  if (!edition.value) return undefined;
  const { papers, marks } = edition.value;
  const visible = papers.filter((paper) => marks.get(paper.id)?.hiddenAt === undefined);
  return {
    shown: visible.length,
    unread: visible.filter((paper) => marks.get(paper.id)?.readAt === undefined).length,
    hidden: papers.length - visible.length,
  };
});

/** A catch-up edition says which list each paper stood on; an ordinary one needs no headings. */
function groupByList(papers: StoredPaper[]): ListItem[] {
  const days = new Set(papers.map((paper) => paper.listedOn));
  if (days.size < 2) return papers.map((paper) => ({ paper }));
  return [...Map.groupBy(papers, (paper) => paper.listedOn)].flatMap(([day, group]) => [
    { heading: `List of ${formatDay(day)}` },
    ...group.map((paper) => ({ paper })),
  ]);
}
