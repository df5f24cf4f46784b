/**
 * A table in Markdown, its first row the header and its columns as wide as their widest value.
 *
 * @example markdownTable([['a', 'b'], ['1', 'two']]) // => '| a | b   |\n| - | --- |\n| 1 | two |'
 */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) => Math.max(1, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
