import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/db';
import { saveList } from '../../../lib/store/lists';
import { changeMarks, setMark, setTags, undoMarks } from '../../../lib/store/marks';
import { setNote } from '../../../lib/store/notes';
import type { Mark } from '../../../lib/store/rows';
import { makePaper } from '../delivery/world';
import { resetDatabase } from './database';
import { changes, paperIds } from './mark-changes';

beforeEach(resetDatabase);

/** What each paper's mark says, without the moment of the last change. A mark that says nothing is none. */
async function readStates(): Promise<Map<string, Partial<Mark>>> {
  const states = (await db.marks.toArray()).map((mark): [string, Partial<Mark>] => {
    const state: Partial<Mark> = { ...mark };
    delete state.updatedAt;
    return [mark.paperId, state];
  });
  return new Map(states.filter(([, state]) => Object.keys(state).length > 1));
}

async function readVersions(): Promise<Map<string, number>> {
  return new Map((await db.marks.toArray()).map((mark) => [mark.paperId, mark.updatedAt]));
}

const moments = fc.integer({ min: 0, max: 20 });
const steps = fc.array(fc.tuple(paperIds, changes, moments), { maxLength: 6 });

describe('a change of many marks', () => {
  it('that is undone leaves everything as it was, whatever was there and whatever the clock says', async () => {
    await fc.assert(
      fc.asyncProperty(steps, paperIds, changes, moments, moments, async (history, ids, change, at, undoneAt) => {
        await db.marks.clear();
        for (const [ids, change, at] of history) await changeMarks(ids, change, at);
        const before = await readStates();
        const undo = await changeMarks(ids, change, at);
        expect(await undoMarks(undo, undoneAt)).toEqual({ restored: undo.length, left: 0 });
        expect(await readStates()).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('that is undone late leaves alone what was changed since, and counts it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, paperIds, changes, steps, async (history, ids, change, later) => {
        await db.marks.clear();
        for (const [ids, change, at] of history) await changeMarks(ids, change, at);
        const before = await readStates();
        const undo = await changeMarks(ids, change, 5);
        const touched = new Set<string>();
        for (const [ids, change, at] of later) {
          for (const { paperId } of await changeMarks(ids, change, at)) touched.add(paperId);
        }
        const expected = await readStates();
        const undone = undo.map(({ paperId }) => paperId).filter((paperId) => !touched.has(paperId));
        for (const paperId of undone) {
          const state = before.get(paperId);
          if (state) expected.set(paperId, state);
          else expected.delete(paperId);
        }
        expect(await undoMarks(undo, 9)).toEqual({ restored: undone.length, left: undo.length - undone.length });
        expect(await readStates()).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('gives every mark that it changes, and no other, a later moment', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        await db.marks.clear();
        for (const [ids, change, at] of history) {
          const [states, versions] = [await readStates(), await readVersions()];
          const changed = (await changeMarks(ids, change, at)).map(({ paperId }) => paperId);
          const [nextStates, nextVersions] = [await readStates(), await readVersions()];
          for (const paperId of new Set([...states.keys(), ...nextStates.keys()])) {
            const isChanged = changed.includes(paperId);
            expect(nextVersions.get(paperId)! > (versions.get(paperId) ?? -1)).toBe(isChanged);
            if (!isChanged) expect(nextStates.get(paperId)).toEqual(states.get(paperId));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is undone together with its moments', async () => {
    await setMark('1.1', 'starredAt', true, 10);
    const undo = await changeMarks(['1.1', '1.2'], { kind: 'starredAt', isOn: false }, 20);
    expect(undo).toHaveLength(1);
    await undoMarks(undo, 30);
    expect(await db.marks.toArray()).toEqual([{ paperId: '1.1', starredAt: 10, updatedAt: 30 }]);
  });
});

it('storing a list leaves notes and tags alone', async () => {
  await setNote('2611.00001', 'mine', 1);
  await setTags('2611.00001', ['mine'], 2);
  const before = await db.marks.toArray();
  await saveList({ source: 'hf', day: '2026-11-24', fetchedAt: 9, papers: [makePaper('2611.00001')], droppedCount: 0 });
  expect(await db.marks.toArray()).toEqual(before);
});
