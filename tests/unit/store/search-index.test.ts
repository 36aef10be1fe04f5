import { beforeEach, describe, expect, it } from 'vitest';
import { readItem } from '../../../lib/sources/huggingface-item';
import { db } from '../../../lib/store/db';
import { dropIndex, indexNextPapers } from '../../../lib/store/reindex';
import { tidyIndex } from '../../../lib/store/tidy';
import { TEXT_FIELDS } from '../../../lib/topics/fields';
import { createSubject, matchesFilter } from '../../../lib/topics/match';
import { parseFilter } from '../../../lib/topics/parse';
import { generatePapers } from '../../feed/generator';
import { makePaper } from '../delivery/world';
import { makeQueries } from '../search/queries';
import { resetDatabase, watchDatabase } from './database';
import { find, store } from './searching';

beforeEach(resetDatabase);

/** What is stored, asked the plain and slow way. */
async function scan(query: string): Promise<string[]> {
  const [papers, marks] = await Promise.all([db.papers.toArray(), db.marks.toArray()]);
  const byId = new Map(marks.map((mark) => [mark.paperId, mark]));
  const filter = parseFilter(query);
  return papers
    .filter((paper) => matchesFilter(filter, createSubject(paper, byId.get(paper.id)), TEXT_FIELDS))
    .map((paper) => paper.id);
}

async function expectSearchEqualsStorage(queries: string[]): Promise<void> {
  for (const query of queries) expect((await find(query)).toSorted(), query).toEqual((await scan(query)).toSorted());
}

describe('the index equals what is stored', () => {
  const lists = generatePapers(200).map(({ day, items }) => ({
    day,
    papers: items.flatMap((item) => readItem(item, day) ?? []),
  }));
  const papers = lists.flatMap((list) => list.papers);
  const own = ['tag:read', 'tag:"to read"', 'note:"the model"', 'has:note -tag:read', 'NOT has:tag', 'note:mod model'];
  const queries = [...makeQueries(papers, 34), '"the model"', 'is:unread', 'has:code model', ...own];
  const readable = queries.filter((query) => {
    try {
      return parseFilter(query).kind !== 'all';
    } catch {
      return false;
    }
  });

  beforeEach(async () => {
    for (const list of lists) {
      for (let i = 0; i < list.papers.length; i += 5) await store(list.papers.slice(i, i + 5), list.day);
    }
    await db.marks.bulkPut(
      papers.map(({ id }, i) => ({
        paperId: id,
        updatedAt: 1,
        ...(i % 7 === 0 && { tags: [i % 2 ? 'To read' : 'Read', `part ${i % 3}`] }),
        ...(i % 9 === 0 && { note: i % 2 ? 'The model is *new*.' : 'A second look at the modes.' }),
      })),
    );
  });

  it('before and after it was tidied, and when that was cut short at any step', { timeout: 120_000 }, async () => {
    await expectSearchEqualsStorage(readable);
    expect(await db.batches.count()).toBeGreaterThan(30);
    let steps = 0;
    for (let killAt = 5; killAt < 400; killAt += 97) {
      steps = 0;
      const stop = watchDatabase(() => {
        steps += 1;
        if (steps === killAt) throw new Error('killed');
      });
      await tidyIndex().catch(() => undefined);
      stop();
      await expectSearchEqualsStorage(readable.slice(0, 5));
    }
    while (await tidyIndex());
    expect(await db.batches.count()).toBeLessThan(16);
    await expectSearchEqualsStorage(readable);
  });

  it('after it was lost and made anew, also when that was cut short', async () => {
    await dropIndex();
    expect(await find('model')).toEqual([]);
    expect(await indexNextPapers()).toBe(true);
    // What is stored meanwhile is found, and stays so.
    await store([makePaper('9.9', { title: 'Meanwhile' })]);
    while (await indexNextPapers());
    expect(await find('meanwhile')).toEqual(['9.9']);
    await expectSearchEqualsStorage(readable);
  });
});

describe('a merged batch', () => {
  // A row of a batch that is not named any more would never be merged again, nor lose the words of papers that went.
  it('has the rows of all that it was made of, those of a word that its first batch does not have too', async () => {
    for (let i = 0; i < 64; i += 1) {
      await store([makePaper(`1.${i}`, { title: i === 20 ? 'Zquorum' : 'Flow', abstract: '' })]);
    }
    while (await tidyIndex());
    const named = (await db.batches.toArray()).map(({ first }) => first);
    expect(named).toHaveLength(1);
    const keys = (await db.postings.toCollection().primaryKeys()) as [bucket: string, batch: number][];
    expect(keys.filter(([, batch]) => !named.includes(batch))).toEqual([]);
    expect(await find('zquorum')).toEqual(['1.20']);
  });
});
