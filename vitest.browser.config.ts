import { defineConfig } from 'vitest/config';

/** The tests in a browser; each is skipped where there is no Chromium. */
export default defineConfig({
  test: { include: ['tests/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000 },
});
