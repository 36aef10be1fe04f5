import { beforeEach, expect, it, vi } from 'vitest';
import { db } from '../../../lib/store/db';
import { changeMarks, setMark, undoMarks } from '../../../lib/store/marks';
import { onOwnChange } from '../../../lib/store/own-changes';
import { moveTopic, saveTopic } from '../../../lib/store/topic-change';
import { resetDatabase, watchDatabase } from './database';

const handle = vi.fn();
onOwnChange(handle);

beforeEach(async () => {
  await resetDatabase();
  handle.mockClear();
});

it('tells of each change of a mark or a topic', async () => {
  await setMark('1.1', 'readAt', true);
  await expect.poll(() => handle.mock.calls.length).toBe(1);
  await saveTopic({ id: 'a', name: 'a', filter: 'flow', colour: 'rust', notifies: true, isPaused: false });
  await expect.poll(() => handle.mock.calls.length).toBe(2);
});

it('says nothing of changes that make no difference: nothing is written', async () => {
  await setMark('1.1', 'readAt', true);
  await saveTopic({ id: 'a', name: 'a', filter: 'flow', colour: 'rust', notifies: true, isPaused: false });
  await expect.poll(() => handle.mock.calls.length).toBe(2);
  const written: string[] = [];
  const stop = watchDatabase(({ call, table }) => {
    if (call === 'mutate') written.push(table);
  });
  await setMark('1.1', 'readAt', true);
  await undoMarks([]);
  await changeMarks([], { kind: 'readAt', isOn: true });
  await moveTopic('a', 0);
  stop();
  expect(written).toEqual([]);
  await db.marks.bulkPut([]);
  // A change after all of these is the next that is told of.
  await setMark('1.1', 'readAt', false);
  await expect.poll(() => handle.mock.calls.length).toBeGreaterThan(2);
  expect(handle).toHaveBeenCalledTimes(3);
});
