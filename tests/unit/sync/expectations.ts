import { expect } from 'vitest';
import type { Mark } from '../../../lib/store/rows';
import { readArea } from '../../../lib/sync/area-content';
import { joinMark } from '../../../lib/sync/mark-state';
import { BROWSER_ROOM } from '../../../lib/sync/room';
import { joinTopic } from '../../../lib/sync/topic-state';
import type { Installation } from './installation';
import { PAPERS, type World } from './world';

/** All have the same area and know all that is in it; where everything fits, all have everything. */
export function expectAgreement({ cloud, computers, room, now }: World): void {
  const area = Object.fromEntries(cloud.replicas[0]!.items);
  for (const { items } of cloud.replicas) expect(Object.fromEntries(items)).toEqual(area);
  const content = readArea(Object.fromEntries(Object.entries(area).map(([key, text]) => [key, JSON.parse(text)])));
  expect([content.droppedCount, content.isNewer]).toEqual([0, false]);
  for (const { markTravels, topicTravels } of computers) {
    for (const copy of content.marks.values()) {
      const known = markTravels.get(copy.paperId)!;
      expect(joinMark(known, copy, now)).toEqual(known);
    }
    for (const copy of content.topics.values()) {
      const known = topicTravels.get(copy.id)!;
      expect(joinTopic(known, copy, now)).toEqual(known);
    }
  }
  if (room !== BROWSER_ROOM) return;
  const [first, ...others] = computers;
  for (const other of others) {
    for (const paperId of PAPERS) {
      expect(describeMark(other.marks.get(paperId))).toEqual(describeMark(first!.marks.get(paperId)));
    }
    expect(describeTopics(other)).toEqual(describeTopics(first!));
  }
}

/** Nothing that was made is lost where it was made, nor, where there is room, anywhere. */
export function expectNothingLost({ computers, truth, room }: World): void {
  if (room !== BROWSER_ROOM) return;
  for (const { marks, topics } of computers) {
    for (const [paperId, log] of truth.stars) {
      if (!truth.unstarred.has(paperId) && log.some(({ isOn }) => isOn)) {
        expect(marks.get(paperId)?.starredAt, `star of ${paperId}`).toBeDefined();
      }
    }
    for (const [kind, { on, off }] of [
      ['readAt', truth.read],
      ['hiddenAt', truth.hidden],
    ] as const) {
      for (const paperId of on) {
        if (!off.has(paperId)) expect(marks.get(paperId)?.[kind], `${kind} of ${paperId}`).toBeDefined();
      }
    }
    for (const [text, paperId] of truth.texts) {
      if (!truth.replaced.has(text)) expect(marks.get(paperId)?.note ?? '', 'a note').toContain(text);
    }
    for (const tagging of truth.tagged) {
      if (truth.untagged.has(tagging)) continue;
      const [paperId = ''] = tagging.split(' ');
      expect(marks.get(paperId)?.tags ?? [], `tags of ${paperId}`).toContain(tagging.slice(paperId.length + 1));
    }
    for (const id of truth.added) expect(topics.has(id) || truth.deleted.has(id), `topic ${id}`).toBe(true);
  }
}

/** With clocks that are right, of all that was done to a star the last counts. */
export function expectLastWord({ computers, truth }: World): void {
  for (const [paperId, log] of truth.stars) {
    const last = log.toSorted((a, b) => a.at - b.at).at(-1);
    for (const { marks } of computers) expect(marks.get(paperId)?.starredAt !== undefined, paperId).toBe(last?.isOn);
  }
}

/** A mark without its moments of change; one that says nothing is none. Tags in one order: whose comes first is open. */
function describeMark(found: Mark | undefined): object {
  const { updatedAt: _, paperId: _paperId, tags, ...rest } = found ?? { updatedAt: 0, paperId: '' };
  return { ...rest, ...(tags && { tags: tags.toSorted() }) };
}

const describeTopics = ({ topics }: Installation): object[] =>
  [...topics.values()].map((topic) => ({ ...topic, updatedAt: 0 })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
