import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What takes minutes, the longest first. */
const LONG = ['faults/kill', 'delivery/year', 'sync/converge', 'faults/moments', 'faults/closed', 'sources/hostile'];

/** Begins with what takes minutes: at the end the other cores would wait for it. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = LONG.flatMap((name) => files.filter(({ moduleId }) => moduleId.endsWith(`${name}.test.ts`)));
    return [...new Set([...long, ...files])];
  }
}

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    // A new world for each file: databases and browser fakes do not leak.
    isolate: true,
    sequence: { sequencer: LongFirst },
    testTimeout: 30_000,
    // One core fewer is the default, which on a machine of two leaves the other idle.
    maxWorkers: '100%',
  },
});
