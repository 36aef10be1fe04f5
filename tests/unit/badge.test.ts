import { describe, expect, it } from 'vitest';
import { chooseBadge, readBadgeState } from '../../lib/badge';
import { saveSettings } from '../../lib/save-settings';
import { claimDelivery } from '../../lib/store/deliveries';
import { saveList } from '../../lib/store/lists';
import { setMark } from '../../lib/store/marks';
import { matchNextTopic } from '../../lib/store/rematch';
import { saveTopic } from '../../lib/store/topic-change';
import { makePaper } from './delivery/world';
import { resetDatabase, watchDatabase } from './store/database';

describe('the badge', () => {
  it('counts unread papers, up to 99+', () => {
    expect(chooseBadge({ unreadCount: 12, hasFailed: false })).toMatchObject({
      text: '12',
      title: 'Paperboy: 12 unread papers',
    });
    expect(chooseBadge({ unreadCount: 99, hasFailed: false }).text).toBe('99');
    expect(chooseBadge({ unreadCount: 100, hasFailed: false }).text).toBe('99+');
  });

  it('is silent when there is nothing, or when the user wants no count', () => {
    expect(chooseBadge({ unreadCount: 0, hasFailed: false })).toMatchObject({ text: '', title: 'Paperboy' });
    expect(chooseBadge({ unreadCount: undefined, hasFailed: false }).text).toBe('');
  });

  it('looks different for an error, and says both in words', () => {
    const failed = chooseBadge({ unreadCount: 1, hasFailed: true });
    expect(failed).toMatchObject({ text: '!', title: 'Paperboy: the last update failed. 1 unread paper' });
    expect(failed.colour).not.toBe(chooseBadge({ unreadCount: 1, hasFailed: false }).colour);
  });
});

describe('what the badge counts', () => {
  it('is what is unread in the latest edition, or of it what is in topics that do not rest', async () => {
    await resetDatabase();
    const topic = { colour: 'rust', notifies: true } as const;
    await saveTopic({ ...topic, id: 'a', name: 'a', filter: 'flow', isPaused: false });
    await saveTopic({ ...topic, id: 'b', name: 'b', filter: 'else', isPaused: true });
    while (await matchNextTopic());
    const papers = ['Flow', 'More flow', 'Else', 'Other'].map((title, i) => makePaper(`1.${i}`, { title }));
    await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers, droppedCount: 0 });
    await claimDelivery({ date: '2026-11-24', now: 1, newestDay: '2026-11-24', isDue: true, notifies: false });
    await setMark('1.1', 'readAt', true);
    const counts: (number | undefined)[] = [];
    const read: string[][] = [];
    for (const badge of ['unread', 'topics', 'none'] as const) {
      await saveSettings({ badge });
      const tables = new Set<string>();
      const stop = watchDatabase(({ table }) => tables.add(table));
      counts.push((await readBadgeState()).unreadCount);
      stop();
      read.push([...tables].toSorted());
    }
    expect(counts).toEqual([3, 1, undefined]);
    // Every mark asks for it: topics are read only where they are counted.
    expect(read).toEqual([
      ['deliveries', 'marks', 'papers', 'runs'],
      ['deliveries', 'marks', 'matches', 'papers', 'runs', 'topics'],
      ['deliveries', 'runs'],
    ]);
  });
});
