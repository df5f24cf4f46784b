import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** The tests of every day: facts, on data small enough to see. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // npm run test:long: whole papers again and again, simulations, random data. npm run test:browser: Chromium.
    exclude: [
      ...configDefaults.exclude,
      'tests/**/*.long.test.ts',
      'tests/**/*.clickhouse.test.ts',
      'tests/browser/**',
    ],
    // Modules are loaded once for all tests of a process, which halves the time; a test leaves nothing behind.
    isolate: false,
    setupFiles: 'tests/one-thread.ts',
    // Every core: the default leaves one free, which is half of a machine that has two.
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
