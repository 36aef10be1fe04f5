import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../lib/store/db';
import { eraseRows } from '../../../../lib/store/erase';
import { saveList } from '../../../../lib/store/lists';
import { dropIndex } from '../../../../lib/store/reindex';
import { dropPapers } from '../../../../lib/store/removal';
import { matchNextTopic } from '../../../../lib/store/rematch';
import { deleteTopic, duplicateTopic, restoreTopic, saveTopic, toggleTopic } from '../../../../lib/store/topic-change';
import { readTopics } from '../../../../lib/store/topics';
import { resetDatabase } from '../database';
import { learnAll } from './learn';

import { listSubjects, matchAll, mean, readIds, saveMeaning, storeSubjects } from './topics';

beforeEach(resetDatabase);

describe('a topic by meaning', () => {
  it('follows a paper whose words have changed, and an index that is made anew', async () => {
    await storeSubjects();
    await saveMeaning(mean('planner'));
    await matchAll();
    const before = await readIds();
    const known = (await db.papers.get(before[0]!))!;
    const papers = [{ ...known, title: `${known.title}, again` }];
    await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 5, papers, droppedCount: 0 });
    expect((await db.papers.get(known.id))?.number).not.toBe(known.number);
    await matchAll();
    expect(await readIds()).toEqual(before);
    await dropIndex();
    await learnAll();
    await matchAll();
    expect(await readIds()).toEqual(before);
  });

  it('loses papers that are removed', async () => {
    await storeSubjects();
    await saveMeaning(mean('planner'));
    await matchAll();
    const before = await readIds();
    const gone = (await db.papers.get(before[0]!))!;
    await db.transaction('rw', db.tables, () => dropPapers([gone]));
    await learnAll();
    await matchAll();
    const ids = await readIds();
    expect(ids).not.toContain(gone.id);
    expect(ids.length).toBeGreaterThan(2);
  });

  it('has nothing left when everything is deleted while it is matched', async () => {
    await storeSubjects();
    await saveMeaning(mean('planner'));
    const matching = matchNextTopic();
    await eraseRows();
    await matching;
    expect(await db.matches.count()).toBe(0);
  });

  it('keeps what it means when it is copied, and deleted and brought back', async () => {
    await saveMeaning(mean('planner'));
    await duplicateTopic('a');
    const [original, copy] = await readTopics();
    expect(copy?.meaning).toEqual(mean('planner'));
    await deleteTopic('a');
    await restoreTopic(original!);
    expect((await readTopics()).map(({ meaning }) => meaning?.phrase)).toEqual(['planner', 'planner']);
  });

  it('is no twin of a suggestion with its filter', async () => {
    await saveMeaning(mean('planner'), 'agent');
    await toggleTopic({ id: 'b', name: 'Agents', filter: 'agent', colour: 'rust', notifies: true, isPaused: false });
    expect(await db.topics.count()).toBe(2);
  });

  it('becomes a filter again when it means nothing any more', async () => {
    await storeSubjects();
    await saveMeaning(mean('trajectory'), 'agent');
    await matchAll();
    expect(await readIds()).toEqual([]);
    await saveTopic({ id: 'a', name: 'a', filter: 'agent', colour: 'rust', notifies: true, isPaused: false });
    const fresh = await readIds();
    expect(listSubjects(fresh)).toEqual(['agents']);
    await matchAll();
    expect(await readIds()).toEqual(fresh);
  });
});
