export { type ExplainedRow, explainedRows, measuredAgain } from './measured-again.ts';
export { type RowTally, rowTallies, writeRows } from './row-sql.ts';
