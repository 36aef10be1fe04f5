import { beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../../lib/delivery/deliver';
import { composeNotice } from '../../../lib/delivery/notice';
import { matchNextTopic } from '../../../lib/store/rematch';
import { saveTopic, type TopicDraft } from '../../../lib/store/topic-change';
import { resetDatabase } from '../store/database';
import { makePaper, makeWorld, type TestWorld } from './world';

let world: TestWorld;

beforeEach(async () => {
  await resetDatabase();
  world = makeWorld('2026-11-24T09:00[Europe/Berlin]');
  world.lists.set('2026-11-24', [
    makePaper('2611.00001', { title: 'Flow of agents', upvotes: 1 }),
    makePaper('2611.00002', { title: 'An agent', upvotes: 2 }),
    makePaper('2611.00003', { title: 'Else', upvotes: 9 }),
  ]);
});

async function follow(id: string, filter: string, change: Partial<TopicDraft> = {}): Promise<void> {
  await saveTopic({ id, name: id, filter, colour: 'rust', notifies: true, isPaused: false, ...change });
  while (await matchNextTopic());
}

const titles = (): string[] => world.shown.map(({ notice }) => notice.title);

describe('the notification', () => {
  it('names the topics of the new papers, the fullest first, and shows those papers before others', async () => {
    await follow('Flow', 'flow');
    await follow('Agents', 'agent');
    await deliver('tick', world);
    expect(titles()).toEqual(['3 new papers, 2 in Agents and Flow']);
    expect(world.shown[0]?.notice.message).toBe('An agent\nFlow of agents\nElse');
  });

  it('is silent about topics that rest, or that nobody wants to hear of', async () => {
    await follow('Flow', 'flow', { isPaused: true });
    await follow('Agents', 'agent', { notifies: false });
    await deliver('tick', world);
    expect(titles()).toEqual(['3 new papers']);
  });

  it('comes only for papers in topics where the reader wants it so', async () => {
    world.settings.notify = 'topics';
    await follow('Nothing', 'unheard');
    await deliver('tick', world);
    expect(titles()).toEqual([]);

    world.clock = world.clock.add({ days: 1 });
    await follow('Agents', 'agent');
    world.lists.set('2026-11-25', [makePaper('2611.00004', { title: 'More agents' })]);
    await deliver('tick', world);
    expect(titles()).toEqual(['1 new paper, 1 in Agents']);
  });

  it('names three topics at most, and how many more there are', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const papers = names.map((name) => ({ ...makePaper(name), edition: 'x', votes: [] }));
    const notice = composeNotice(papers, new Map(names.map((name) => [name, [name]])));
    expect(notice.title).toBe('5 new papers, 5 in a, b, c, and 2 more topics');
  });
});
