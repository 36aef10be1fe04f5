import type { TestHistoryWorld } from '../delivery/history-world';
import { expectUnharmed, expectWhole, type remember } from './invariants';
import { wake } from './work-world';

/** After a fault nothing is harmed, and the tick an hour later completes the work. */
export async function expectCompletion(
  memory: Awaited<ReturnType<typeof remember>>,
  world: TestHistoryWorld,
  when: string,
): Promise<void> {
  await expectUnharmed(memory, world, when);
  world.clock = world.clock.add({ hours: 1 });
  await wake(world);
  await expectUnharmed(memory, world, `${when}, after the next tick`);
  await expectWhole(world, when);
}
