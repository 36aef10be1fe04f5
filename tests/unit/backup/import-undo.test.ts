import { fakeBrowser } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { importBackup, undoLastImport } from '../../../lib/backup/import';
import { saveSettings } from '../../../lib/save-settings';
import { readSettings } from '../../../lib/settings';
import { db } from '../../../lib/store/db';
import { saveList } from '../../../lib/store/lists';
import { setMark, setTags } from '../../../lib/store/marks';
import { saveTopic } from '../../../lib/store/topic-change';
import { makePaper } from '../delivery/world';
import { resetDatabase } from '../store/database';
import { makeTopic, makeBackup, findIds } from './profile';

beforeEach(async () => {
  fakeBrowser.reset();
  await resetDatabase();
});

describe('undoing an import', () => {
  it('puts back the settings that it changed, unless they were changed since, and no others', async () => {
    await importBackup(makeBackup({ settings: { theme: 'dark', badge: 'none' } }), true);
    await saveSettings({ time: '07:00', badge: 'topics' });
    expect(await undoLastImport()).toMatchObject({ leftSettings: 1 });
    expect(await readSettings()).toMatchObject({ theme: 'system', time: '07:00', badge: 'topics' });
  });

  it('leaves what was changed since, and says how much', async () => {
    await setMark('1.1', 'starredAt', true, 1);
    const marks = [
      { paperId: '1.1', updatedAt: 5 },
      { paperId: '1.2', starredAt: 5, updatedAt: 5 },
    ];
    const papers = [makePaper('1.2'), makePaper('1.3'), makePaper('1.4')];
    await importBackup(makeBackup({ marks, papers, topics: [makeTopic('a'), makeTopic('b')] }), true, 10);
    await setTags('1.2', ['later'], 11);
    await saveTopic(makeTopic('a', { name: 'Changed' }), 12);
    await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers: [makePaper('1.4')], droppedCount: 0 });
    expect(await undoLastImport(20)).toMatchObject({ leftMarks: 1, leftTopics: 1, leftSettings: 0 });
    expect(await db.marks.toArray()).toEqual([
      { paperId: '1.1', starredAt: 1, updatedAt: 20 },
      { paperId: '1.2', starredAt: 5, tags: ['later'], updatedAt: 11 },
    ]);
    expect((await db.topics.toArray()).map(({ name }) => name)).toEqual(['Changed']);
    expect(await findIds('paper')).toEqual(['1.2', '1.4']);
  });
});
