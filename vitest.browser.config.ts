import { defineConfig } from 'vitest/config';

/** The tests in a browser, on one small site; each is skipped where there is no Chromium. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/built-site.ts',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
