import { clip } from '../paper/clip';
import type { StoredPaper } from '../store/rows';
import { locale, say, sayCount } from '../words';

/** A notification's words. */
export interface Notice {
  title: string;
  message: string;
}

/** The three best titles are enough to decide whether to look. */
const SHOWN_TITLES = 3;
const MAX_TITLE_LENGTH = 90;

const SHOWN_TOPICS = 3;
const topicList = new Intl.ListFormat(locale);

/**
 * What a delivery says: how many papers are new, how many of them are in topics that the reader wants to hear of, and
 * the best: by votes, those in topics first, or by how much they suit the reader, where `suits` says so. `topicNames`
 * has the names of such topics, in the reader's order, by paper.
 */
export function composeNotice(
  papers: StoredPaper[],
  topicNames: Map<string, string[]>,
  suits?: ReadonlyMap<string, number>,
): Notice {
  const isInTopic = (paper: StoredPaper): number => (topicNames.has(paper.id) ? 1 : 0);
  const suit = (paper: StoredPaper): number => suits?.get(paper.id) ?? 0;
  const compare = (a: StoredPaper, b: StoredPaper): number =>
    suits ? suit(b) - suit(a) : isInTopic(b) - isInTopic(a) || b.upvotes - a.upvotes;
  const best = papers.toSorted(compare).slice(0, SHOWN_TITLES);
  const count = sayCount('noticePapers', papers.length);
  return {
    title:
      topicNames.size === 0 ? count : say('noticeInTopics', count, String(topicNames.size), listTopics(topicNames)),
    message: best.map((paper) => clip(paper.title, MAX_TITLE_LENGTH)).join('\n'),
  };
}

/** The topics' names, the one with most papers first. */
function listTopics(topicNames: Map<string, string[]>): string {
  const groups = Map.groupBy([...topicNames.values()].flat(), (name) => name);
  const names = [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([name]) => clip(name, MAX_TITLE_LENGTH));
  const others = names.length - SHOWN_TOPICS;
  if (others <= 1) return topicList.format(names);
  return topicList.format([...names.slice(0, SHOWN_TOPICS), say('noticeMoreTopics', String(others))]);
}
