import Table from 'cli-table3';

/** A table for a terminal. `isCompact`: without lines between its rows. */
export function drawTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isCompact = true,
): string {
  const table = new Table({ head: [...head], style: { head: [], border: [], compact: isCompact } });
  for (const row of rows) table.push([...row]);
  return table.toString();
}
