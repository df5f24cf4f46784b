export { type ExplainedRow, explainedRows, measuredAgain } from './measured-again.ts';
export { type RowTally, recordsOfMonth, rowTallies, writeRows } from './row-sql.ts';
