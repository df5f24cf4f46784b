import type { CellValue } from '../../../engine/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { formatNumber } from '../../../words/index.ts';
import type { ResultChart } from '../../charts/index.ts';
import { InlineChart, measureAddress, Select } from '../../html/index.ts';
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
        {shown.cut ?? `${formatNumber(shown.rows.length)} row${shown.rows.length === 1 ? '' : 's'}`}, in{' '}
        {formatNumber(seconds, 2)} seconds.
      </p>
      <ul class="actions">
        {formats.map((format) => (
          <li>
            <a href={address(`/query/result.${format}`)}>Download as {formatNames[format]}</a>
          </li>
        ))}
        <li>
          <a href={address('/query')}>Address of this question, to share</a>
        </li>
        <li>
          <a href={address('/query/question.sql')}>Save as a file, for queries/</a>
        </li>
      </ul>
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
      <Select
        name="y"
        label="Column to draw"
        value={chart.column}
        options={chart.columns.map((value) => ({ value, title: value }))}
      />
      <Select
        name="as"
        label="Drawn as"
        value={chart.way}
        options={chart.ways.map((value) => ({ value, title: value }))}
      />
      <button type="submit">Draw</button>
    </form>
  );
}
