import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { addTags, removeTag, setTags } from '../../../lib/store/marks';
import { normalizeTags } from '../../../lib/store/tags';
import { readTagCounts } from '../../../lib/store/tag-counts';
import { findPapers } from '../../../lib/store/search';
import { saveList } from '../../../lib/store/lists';
import { parseFilter } from '../../../lib/topics/parse';
import { makePaper } from '../delivery/world';
import { resetDatabase } from './database';

beforeEach(resetDatabase);

describe('tags', () => {
  it.each([
    [['  To   read\n'], ['To read']],
    [
      ['NLP', 'nlp', 'Nlp', 'CV'],
      ['NLP', 'CV'],
    ],
    [['Mu\u0308ll', 'Müll'], ['Müll']],
    [['', ' ', '***', '🔥', 'a'], ['a']],
    [['x'.repeat(50)], ['x'.repeat(40)]],
    [['𝒜'.repeat(50)], ['𝒜'.repeat(40)]],
    [[`${'x'.repeat(39)} yz`], ['x'.repeat(39)]],
    [
      ['\uD800a', 'b\u0000c'],
      ['\uFFFDa', 'b c'],
    ],
  ])('are kept in one form: %j becomes %j', (typed, kept) => {
    expect(normalizeTags(typed)).toEqual(kept);
  });

  it('are of at most 40 characters, each once, and keeping them again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 40 }), (typed) => {
        const tags = normalizeTags(typed);
        expect(tags.every((tag) => Array.from(tag).length <= 40 && tag.trim() === tag)).toBe(true);
        expect(new Set(tags.map((tag) => tag.toLowerCase())).size).toBe(tags.length);
        expect(normalizeTags(tags)).toEqual(tags);
      }),
      { numRuns: 50 },
    );
  });

  it('are added and taken away one by one, in whatever case', async () => {
    await addTags('1.1', [' To  read'], 1);
    await addTags('1.1', ['TO READ'], 2);
    await addTags('1.1', ['vision'], 3);
    expect(await db.marks.get('1.1')).toEqual({ paperId: '1.1', tags: ['To read', 'vision'], updatedAt: 3 });
    await removeTag('1.1', 'to read', 4);
    await removeTag('1.1', 'VISION', 5);
    expect(await db.marks.get('1.1')).toEqual({ paperId: '1.1', updatedAt: 5 });
  });

  it('do not push each other out: the 21st is not added', async () => {
    const tags = Array.from({ length: 20 }, (_, i) => `tag ${i}`);
    await setTags('1.1', [...tags, 'too many'], 1);
    await addTags('1.1', ['one more'], 2);
    expect(await db.marks.get('1.1')).toMatchObject({ tags, updatedAt: 1 });
  });

  it('that two computers have brought together all stay, whatever is added or taken away', async () => {
    const tags = Array.from({ length: 30 }, (_, i) => `tag ${i}`);
    await db.marks.put({ paperId: '1.1', tags, updatedAt: 1 });
    await addTags('1.1', ['one more'], 2);
    expect(await db.marks.get('1.1')).toMatchObject({ tags, updatedAt: 1 });
    await setTags('1.1', [...tags, 'one more'], 3);
    expect(await db.marks.get('1.1')).toMatchObject({ tags, updatedAt: 1 });
    await removeTag('1.1', 'tag 3', 4);
    expect((await db.marks.get('1.1'))?.tags).toEqual(tags.filter((tag) => tag !== 'tag 3'));
    await setTags('1.1', ['new', 'tag 0', 'newer'], 5);
    expect((await db.marks.get('1.1'))?.tags).toEqual(['new', 'tag 0', 'newer']);
  });

  it('are counted over all papers, by their most usual spelling', async () => {
    await setTags('1.1', ['nlp', 'vision']);
    await setTags('1.2', ['NLP']);
    await setTags('1.3', ['NLP', 'Agents']);
    expect(await readTagCounts()).toEqual([
      { tag: 'NLP', count: 3 },
      { tag: 'Agents', count: 1 },
      { tag: 'vision', count: 1 },
    ]);
  });

  it('can all be asked for by a filter', async () => {
    await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 1, papers: [makePaper('1.1')], droppedCount: 0 });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (typed) => {
        const [tag] = normalizeTags([typed]);
        if (tag === undefined) return;
        await setTags('1.1', [tag]);
        const filter = parseFilter(`tag:"${tag.replace(/["“”„]/g, ' ')}"`);
        expect((await findPapers(filter, { order: 'date', offset: 0, limit: 1 })).total, tag).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('of some papers are counted without those of others', async () => {
    await setTags('a', ['NLP', 'to read']);
    await setTags('b', ['nlp']);
    await setTags('c', ['NLP', 'vision']);
    expect(await readTagCounts(new Set(['a', 'b']))).toEqual([
      { tag: 'NLP', count: 2 },
      { tag: 'to read', count: 1 },
    ]);
  });
});
