import { monthName } from '../../../calendar.ts';
import { fillSql, readSql, withoutGrain } from '../../../engine/index.ts';
import { performanceOf, referencesOf } from '../../../insight/index.ts';
import { decimalsOf, type Result, wholeArea } from '../../../measures/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { formatNumber, formatSigned } from '../../../words/index.ts';
import { gapOf } from '../../charts/index.ts';
import { measureAddress, queryAddress } from '../../html/index.ts';
import type { Definition, DriverRow, MonthPoint } from '../../mart/index.ts';

/** The months of a series as a table, the latest first, and as a question to the mart. */
export function MonthTable(given: {
  definition: Definition;
  result: Result;
  months: readonly MonthPoint[];
  title: string;
}) {
  const { definition, result, months, title } = given;
  const divided = definition.is_divided;
  const values = months.map(({ value }) => value);
  const decimals = decimalsOf(values, definition.statistic);
  const show = (value: number | null, places: number) => (value === null ? '' : formatNumber(value, places));
  const { measure, part, area } = result;
  const sql = fillSql(withoutGrain(readSql('serve/examples/months_of_result.sql')), { measure, part, area });
  const names = [...(divided ? ['Numerator', 'Denominator'] : []), result.unit, '12 months to it'];
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
                  <td class="number">
                    {point.value === null ? gapOf(point) : show(point.value, decimals)}
                    {point.value !== null && point.is_provisional ? ' provisional' : ''}
                  </td>
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

/** A measure in every area, each with a link to it. */
export function AreaTable({ results, title }: { results: readonly Result[]; title: string }) {
  const areas = results.filter(({ area }) => area !== wholeArea);
  if (areas.length === 0) return null;
  return (
    <>
      <h2>By area</h2>
      <Scroll label={`${title} by area`}>
        <table class="plain short">
          <caption class="hidden">{title} by area</caption>
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col">Kind</th>
              <th scope="col" class="number">
                Value
              </th>
              <th scope="col" class="number">
                Before
              </th>
              <th scope="col" class="number">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.map((result) => {
              const { current = '', previous = '' } = referencesOf(result);
              return (
                <tr>
                  <th scope="row">
                    <a href={measureAddress(result.measure, { part: result.part, area: result.area })}>
                      {result.area}
                    </a>
                  </th>
                  <td>{result.area_level}</td>
                  <td class="number">{current}</td>
                  <td class="number">{previous}</td>
                  <td class="number">{performanceOf(result)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

/** What a change is put down to, where it is an exception. */
export function DriverTable({
  drivers,
  definition,
}: {
  drivers: readonly DriverRow[];
  definition: Definition;
}) {
  if (drivers.length === 0) return null;
  return (
    <>
      <h2>What drives the change</h2>
      <Scroll label="What drives the change">
        <table class="plain short">
          <caption class="hidden">What drives the change, the largest share first</caption>
          <thead>
            <tr>
              <th scope="col">By</th>
              <th scope="col">Is</th>
              <th scope="col" class="number">
                Change, {definition.unit}
              </th>
              <th scope="col" class="number">
                Share of the change
              </th>
            </tr>
          </thead>
          <tbody>
            {drivers.map(({ by, value, difference, share }) => (
              <tr>
                <td>{by.replaceAll('_', ' ')}</td>
                <th scope="row">{value}</th>
                <td class="number">{formatSigned(difference, definition.is_divided ? 1 : 0)}</td>
                <td class="number">{formatNumber(share)}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
