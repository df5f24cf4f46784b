/** What one query may use. */
export const limits = {
  /** Characters of SQL. */
  sqlLength: 10_000,
  /** Until a query is stopped. */
  milliseconds: 10_000,
  /** Of DuckDB; nothing is put on disk instead. */
  memory: '1GB',
  /** Of the whole process that runs a query: DuckDB does not count everything. */
  processBytes: 2_000_000_000,
  threads: 2,
  /** Rows and cells shown on a page; a cell longer than this many characters is cut. */
  rowsShown: 10_000,
  cellsShown: 100_000,
  cellLength: 1_000,
  /** Rows of a download. */
  rowsDownloaded: 1_000_000,
  /** Queries that run at the same time, and that wait for one of them. */
  running: 2,
  waiting: 8,
} as const;

export const secondsAllowed = limits.milliseconds / 1000;
