import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { joinNotes, NOTE_SEPARATOR } from '../../../lib/store/note-text';
import { saveNote, setNote } from '../../../lib/store/notes';
import { resetDatabase } from './database';

beforeEach(resetDatabase);

describe('a note', () => {
  it('is kept as it was typed, and gone when nothing but blanks is left', async () => {
    await setNote('1.1', '  *As* typed \n', 1);
    expect(await db.marks.get('1.1')).toEqual({ paperId: '1.1', note: '  *As* typed \n', updatedAt: 1 });
    await setNote('1.1', ' \n', 2);
    expect(await db.marks.get('1.1')).toEqual({ paperId: '1.1', updatedAt: 2 });
  });

  it('that is too long is refused, and what was there stays', async () => {
    await setNote('1.1', 'x'.repeat(20_000), 1);
    await expect(setNote('1.1', 'x'.repeat(20_001))).rejects.toThrow(RangeError);
    await expect(saveNote('1.1', { note: 'y'.repeat(20_001), base: '' })).rejects.toThrow(RangeError);
    expect(await db.marks.get('1.1')).toMatchObject({ note: 'x'.repeat(20_000), updatedAt: 1 });
  });

  it('that is too long as it is stored can become shorter, and goes when it is cleared', async () => {
    await db.marks.put({ paperId: '1.1', note: 'x'.repeat(30_000), updatedAt: 1 });
    await setNote('1.1', 'x'.repeat(30_000), 2);
    expect((await db.marks.get('1.1'))?.updatedAt).toBe(1);
    await expect(setNote('1.1', 'x'.repeat(30_001))).rejects.toThrow(RangeError);
    await setNote('1.1', 'x'.repeat(29_999), 3);
    await expect(setNote('1.1', 'x'.repeat(30_000))).rejects.toThrow(RangeError);
    await setNote('1.1', '', 4);
    expect(await db.marks.get('1.1')).not.toHaveProperty('note');
  });

  it('is never endless, whatever rules stand in it', async () => {
    const typed = Array.from({ length: 11 }, () => 'x'.repeat(19_000)).join(NOTE_SEPARATOR);
    await expect(setNote('1.1', typed)).rejects.toThrow(RangeError);
  });
});

describe('a typed note', () => {
  it('replaces the one that the typing began with', async () => {
    await setNote('1.1', 'a');
    expect(await saveNote('1.1', { note: 'b', base: 'a' })).toMatchObject({ stored: 'b' });
    expect(await saveNote('1.1', { note: '', base: 'b' })).toMatchObject({ stored: '' });
    expect(await saveNote('1.1', { note: 'c', base: '' })).toMatchObject({ stored: 'c' });
  });

  it('that began with a blank line is no conflict with the note of blanks, which is none', async () => {
    const blank = await saveNote('1.1', { note: '\n', base: '' });
    const saved = await saveNote('1.1', { note: '\nmine', base: blank.stored });
    expect(saved).toMatchObject({ stored: '\nmine' });
    expect(saved).not.toHaveProperty('other');
  });

  it('is kept beside one that another window wrote meanwhile', async () => {
    await setNote('1.1', 'theirs');
    expect(await saveNote('1.1', { note: 'mine', base: '' })).toMatchObject({
      stored: 'mine\n\n---\n\ntheirs',
      other: 'theirs',
    });
    expect(await db.marks.get('1.1')).toMatchObject({ note: 'mine\n\n---\n\ntheirs' });
  });

  it('is kept beside a long one, and can be typed in further', async () => {
    const [mine, theirs] = ['m'.repeat(19_999), 't'.repeat(30_000)];
    await db.marks.put({ paperId: '1.1', note: theirs, updatedAt: 1 });
    const { stored } = await saveNote('1.1', { note: mine, base: '' });
    expect(stored).toBe(`${mine}${NOTE_SEPARATOR}${theirs}`);
    const further = stored.replace(NOTE_SEPARATOR, `m${NOTE_SEPARATOR}`);
    expect(await saveNote('1.1', { note: further, base: stored })).toMatchObject({ stored: further });
    await expect(saveNote('1.1', { note: `${further}t`, base: further })).rejects.toThrow(RangeError);
  });

  it('that another window saved already is no conflict', async () => {
    await setNote('1.1', 'same');
    const saved = await saveNote('1.1', { note: 'same', base: '' });
    expect(saved).toMatchObject({ stored: 'same', updatedAt: (await db.marks.get('1.1'))!.updatedAt });
    expect(saved).not.toHaveProperty('other');
  });

  it('that is long holds one that it goes on from, or has joined before', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(9_000));
    const joined = [a, b, c].join(NOTE_SEPARATOR);
    for (const part of [a!, b!, c!, `${a}${NOTE_SEPARATOR}${b}`]) {
      expect(joinNotes(joined, part)).toBe(joined);
      expect(joinNotes(part, joined)).toBe(joined);
    }
  });

  it.each([
    ['ab', 'a', 'ab'],
    ['a', 'ab', 'ab'],
    ['', 'a', 'a'],
    ['a', '', 'a'],
    ['a\n', 'b', 'a\n\n---\n\nb'],
  ])('%j and %j in one are %j', (mine, other, joined) => {
    expect(joinNotes(mine, other)).toBe(joined);
  });
});
