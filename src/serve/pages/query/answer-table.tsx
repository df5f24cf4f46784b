import type { CellValue } from '../../../engine/index.ts';
import { count, formatNumber } from '../../../words/index.ts';
import type { ResultChart } from '../../charts/index.ts';
import { Actions, type Column, DataTable, InlineChart, measureAddress, Select } from '../../html/index.ts';
import { formats, type ShownAnswer } from '../../query/index.ts';

const formatNames = { csv: 'CSV', parquet: 'Parquet', arrow: 'Arrow' } as const;

/** The answer to a question: how many rows, where to download it, a picture where one can be drawn, the rows. */
export function ResultTable(given: {
  shown: ShownAnswer;
  sql: string;
  seconds: number;
  chart: ResultChart | null;
}) {
  const { shown, sql, seconds, chart } = given;
  const address = (path: string) => `${path}?${new URLSearchParams({ sql }).toString()}`;
  const measureColumn = shown.columns.indexOf('measure');
  const columnAt = (title: string, index: number): Column<readonly CellValue[]> => ({
    title,
    isNumber: /INT|DECIMAL|DOUBLE|FLOAT|BIGNUM/.test(shown.types[index] ?? ''),
    cell: (row) => {
      const value = row[index] ?? null;
      const isMeasure = index === measureColumn && value !== null;
      return isMeasure ? <a href={lineageAddress(shown.columns, row)}>{cellText(value)}</a> : cellText(value);
    },
  });
  return (
    <>
      <h2 id="answer">Answer</h2>
      <p role="status">
        {shown.cut ?? count(shown.rows.length, 'row')}, in {formatNumber(seconds, 2)} seconds.
      </p>
      <Actions
        links={[
          ...formats.map((format) => ({
            address: address(`/query/result.${format}`),
            title: `Download as ${formatNames[format]}`,
          })),
          { address: address('/query'), title: 'Address of this question, to share' },
          { address: address('/query/question.sql'), title: 'Save as a file, for queries/' },
        ]}
      />
      {chart !== null && (
        <>
          <ChartChoice sql={sql} chart={chart} />
          <InlineChart svg={chart.svg} label={`Chart of ${chart.column}`} />
        </>
      )}
      <DataTable
        label="Rows of the answer"
        caption="Rows of the answer"
        isTall
        class="plain rows"
        isUnnamed
        columns={shown.columns.map(columnAt)}
        rows={shown.rows}
      />
    </>
  );
}

/** Where the figures of a row come from: the page of its measure, part and area. */
function lineageAddress(columns: readonly string[], row: readonly CellValue[]): string {
  const textAt = (name: string) => {
    const value = row[columns.indexOf(name)];
    return typeof value === 'string' ? { [name]: value } : {};
  };
  return measureAddress(cellText(row[columns.indexOf('measure')] ?? null), {
    ...textAt('part'),
    ...textAt('area'),
  });
}

function cellText(value: CellValue): string {
  return value === null ? '' : String(value);
}

/** Which column of an answer is drawn, where there are several. */
function ChartChoice({ sql, chart }: { sql: string; chart: ResultChart }) {
  if (chart.columns.length < 2 && chart.ways.length < 2) return null;
  return (
    <form class="filter" action="/query" method="get">
      <input type="hidden" name="sql" value={sql} />
      <Select name="y" label="Column to draw" value={chart.column} options={chart.columns} />
      <Select name="as" label="Drawn as" value={chart.way} options={chart.ways} />
      <button type="submit">Draw</button>
    </form>
  );
}
