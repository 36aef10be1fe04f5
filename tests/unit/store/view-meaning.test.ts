import { beforeEach, describe, expect, it } from 'vitest';
import { setMark } from '../../../lib/store/marks';
import { findOrder } from '../../../lib/store/view-order';
import { parseFilter } from '../../../lib/topics/parse';
import { makePaper } from '../delivery/world';
import { resetDatabase } from './database';
import { deliver, list, TODAY } from './viewing';

beforeEach(resetDatabase);

describe('what is found by meaning', () => {
  beforeEach(async () => {
    await deliver('2026-11-23', [makePaper('1.1', { title: 'Flow' }), makePaper('1.2', { authors: ['Bo Else'] })]);
    await deliver('2026-11-24', [makePaper('1.3', { title: 'Flow of flow' }), makePaper('1.4'), makePaper('1.5')]);
  });
  const near = (ids: string[], rest = '') => ({ ids, rest: parseFilter(rest) });

  it('is blended with what says the words: what is in both comes first', async () => {
    expect(await list('all', 'rank', 'flow')).toEqual(['1.3', '1.1']);
    expect(await list('all', 'rank', 'flow', near(['1.1', '1.4']))).toEqual(['1.1', '1.3', '1.4']);
    expect(await list('all', 'date', 'flow', near(['1.1', '1.4']))).toEqual(['1.4', '1.3', '1.1']);
  });

  it('keeps to the view and to all else that was asked, and says how many it adds', async () => {
    expect(await list('today', 'rank', 'flow', near(['1.2', '1.5', '1.4']))).toEqual(['1.3', '1.5', '1.4']);
    const query = 'flow author:else';
    const ranked = near(['1.4', '1.2', '1.1'], 'author:else');
    expect(await list('all', 'rank', query, ranked)).toEqual(['1.2']);
    const filter = parseFilter(query);
    expect((await findOrder({ view: 'all', filter, order: 'rank', today: TODAY, ranked })).meantCount).toBe(1);
  });

  it('is a view of its own where it is like the stars: nearest first, without what is starred or hidden', async () => {
    const ranked = { ids: ['1.4', '1.1', '1.5', '1.2'] };
    expect(await list('like', 'rank', '', ranked)).toEqual(['1.4', '1.1', '1.5', '1.2']);
    await setMark('1.1', 'starredAt', true);
    await setMark('1.5', 'hiddenAt', true);
    expect(await list('like', 'rank', '', ranked)).toEqual(['1.4', '1.2']);
    expect(await list('like', 'date', 'author:else', ranked)).toEqual(['1.2']);
    expect(await list('like', 'rank')).toEqual([]);
  });
});
