import { Database } from '../src/engine/duckdb.ts';

// A database of a test has a dozen rows: one thread reads them sooner than several that wait for each other, and
// the other cores run other tests. The long tests use what a build uses.
const open = Database.open.bind(Database);
Database.open = (path, options) =>
  open(path, { ...options, settings: { threads: '1', ...options?.settings } });
