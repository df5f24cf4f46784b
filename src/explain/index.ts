export { type ExplainedRow, explainedRows, measuredAnew } from './measured-anew.ts';
export { type RowTally, rowTallies, writeRows } from './row-sql.ts';
