import type { CellValue } from '../../../engine/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { count, formatNumber } from '../../../words/index.ts';
import type { ResultChart } from '../../charts/index.ts';
import { Actions, InlineChart, measureAddress, Select } from '../../html/index.ts';
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
  const isNumber = shown.types.map((type) => /INT|DECIMAL|DOUBLE|FLOAT|BIGNUM/.test(type));
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
      <Scroll label="Rows of the answer" class="scroll tall">
        <table class="plain rows">
          <caption class="hidden">Rows of the answer</caption>
          <thead>
            <tr>
              {shown.columns.map((column, index) => (
                <th scope="col" class={isNumber[index] ? 'number' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((row) => (
              <tr>
                {row.map((value, index) => (
                  <td class={isNumber[index] ? 'number' : undefined}>
                    {index === measureColumn && value !== null ? (
                      <a href={lineageAddress(shown.columns, row)}>{cellText(value)}</a>
                    ) : (
                      cellText(value)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
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
