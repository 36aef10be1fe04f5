import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/unit/setup.ts'],
    // A new world for each file: databases and browser fakes do not leak.
    isolate: true,
    testTimeout: 30_000,
    // One core fewer is the default, which on a machine of two leaves the other idle.
    maxWorkers: '100%',
  },
});
