import { monthName } from '../../../calendar.ts';
import type { Result } from '../../../measures/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { decimalsOf, formatNumber } from '../../../words/index.ts';
import { gapOf } from '../../charts/chart-of.ts';
import type { Definition } from '../../mart/facts.ts';
import type { MonthPoint } from '../../mart/months.ts';
import { queryAddress } from '../words.ts';

/** The months of a series as a table, the latest first, and as a question to the mart. */
export function MonthTable(given: {
  definition: Definition;
  result: Result;
  months: readonly MonthPoint[];
  title: string;
}) {
  const { definition, result, months, title } = given;
  const divided = definition.is_divided;
  const decimals = decimalsOf(
    months.flatMap(({ value }) => value ?? []),
    definition.unit,
    divided,
  );
  const show = (value: number | null, places: number) => (value === null ? '' : formatNumber(value, places));
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const sql = `from rolling\nwhere measure = ${quote(result.measure)} and part = ${quote(result.part)} and area = ${quote(result.area)}\norder by month`;
  const names = [...(divided ? ['Numerator', 'Denominator'] : []), definition.unit, '12 months to it'];
  return (
    <>
      <details>
        <summary>The months as a table</summary>
        <Scroll label={`${title}, month by month`} class="scroll tall">
          <table class="plain short">
            <caption class="hidden">{title}, the latest month first</caption>
            <thead>
              <tr>
                <th scope="col">Month</th>
                {names.map((name) => (
                  <th scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.toReversed().map((point) => (
                <tr>
                  <th scope="row">{monthName(point.month)}</th>
                  {divided && <td class="number">{show(point.numerator, 0)}</td>}
                  {divided && <td class="number">{show(point.denominator, 0)}</td>}
                  <td class="number">{point.value === null ? gapOf(point) : show(point.value, decimals)}</td>
                  <td class="number">{show(point.rolling, decimals)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
      <p>
        <a href={queryAddress(sql)}>The same as a query, to change or download</a>
      </p>
    </>
  );
}
