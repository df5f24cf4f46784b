export { type ExplainedRow, explainedRows } from './find-result.ts';
export { measuredAnew } from './measured-anew.ts';
export { type RowTally, rowTallies } from './row-sql.ts';
export { writeRows } from './write-rows.ts';
