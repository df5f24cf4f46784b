import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The tests that take minutes: they build whole papers again and again, simulate, or try random data. */
export default defineConfig({
  test: {
    include: ['tests/**/*.long.test.ts'],
    maxWorkers: availableParallelism(),
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
