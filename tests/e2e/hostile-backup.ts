import { HOSTILE_STRINGS } from '../unit/sources/hostile-values.ts';
import { TITLES } from './hostile-feed.ts';

/** A backup in which topics, and the tags and notes of some papers, are hostile. */
export function makeHostileBackup(papers: { id: string }[]): object {
  const topic = { colour: 'teal', filter: 'neighbour', notifies: false, isPaused: false, updatedAt: 1 };
  const updatedAt = Date.now() + 60_000;
  return {
    format: 'paperboy-backup',
    version: 1,
    createdAt: 0,
    settings: {},
    topics: HOSTILE_STRINGS.map((name, order) => ({ ...topic, id: `t${order}`, name, order })),
    marks: papers.map(({ id }, i) => {
      const words = TITLES[i]!.slice(0, 300);
      return { paperId: id, starredAt: updatedAt, tags: [words, 'plain'], note: words, updatedAt };
    }),
    papers: [],
  };
}
