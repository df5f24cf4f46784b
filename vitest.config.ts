import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Those in a browser take minutes and Chromium: npm run test:browser.
    exclude: [...configDefaults.exclude, 'tests/browser/**'],
    // Every core: the default leaves one free, which is half of a machine that has two.
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
