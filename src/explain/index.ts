export { type ExplainedRow, explainedRows } from './find-result.ts';
export { measuredAnew } from './measured-anew.ts';
export { type RowTally, rowTallies, writeRows } from './row-sql.ts';
