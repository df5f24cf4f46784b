import { defineConfig } from 'vitest/config';

/** The tests that run ClickHouse, from the package chdb: npm run test:clickhouse says how they get it. */
export default defineConfig({
  test: {
    include: ['tests/**/*.clickhouse.test.ts'],
    maxWorkers: 1,
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
