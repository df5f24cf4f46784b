import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Those in a browser take minutes and Chromium: npm run test:browser.
    exclude: [...configDefaults.exclude, 'tests/browser/**'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
