import { monthName } from '../../../calendar.ts';
import { fillSql, readSql, withoutGrain } from '../../../engine/index.ts';
import { decimalsOf, type Result, wholeArea } from '../../../measures/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { formatNumber, formatSigned } from '../../../words/index.ts';
import { gapOf } from '../../charts/index.ts';
import { NumberHeadings, offenceAddress, queryAddress } from '../../html/index.ts';
import type { ContributionRow, Definition, DriverRow, MonthPoint } from '../../mart/index.ts';
import { recordsAddress } from './records.tsx';

/** The months of a series as a table, the latest first, and as a question to the mart. */
export function MonthTable(given: {
  definition: Definition;
  result: Result;
  months: readonly MonthPoint[];
  title: string;
  /** Each month leads to its records. */
  hasRecords: boolean;
}) {
  const { definition, result, months, title, hasRecords } = given;
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
                <NumberHeadings names={names} />
              </tr>
            </thead>
            <tbody>
              {months.toReversed().map((point) => (
                <tr>
                  <th scope="row">
                    {hasRecords ? (
                      <a href={recordsAddress(result, point.month)}>{monthName(point.month)}</a>
                    ) : (
                      monthName(point.month)
                    )}
                  </th>
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

/** What the change in an area is made of, the largest first: each offence with a link to its page. */
export function ContributionTable(given: {
  contributions: readonly ContributionRow[];
  definition: Definition;
  area: string;
}) {
  const { contributions, definition, area } = given;
  if (contributions.length === 0) return null;
  const title = `What the change is made of, ${area === wholeArea ? 'whole force' : area}`;
  const headings = [`Now, ${definition.unit}`, 'Before', 'Change', 'Share of the change'];
  return (
    <>
      <h2>{title}</h2>
      <Scroll label={title}>
        <table class="plain short">
          <caption class="hidden">{title}, the largest change first</caption>
          <thead>
            <tr>
              <th scope="col">{contributions[0]?.by.replaceAll('_', ' ')}</th>
              <NumberHeadings names={headings} />
            </tr>
          </thead>
          <tbody>
            {contributions.map(({ value, is_not_shown, current, previous, difference, share }) => (
              <tr>
                <th scope="row">{is_not_shown ? value : <a href={offenceAddress(value)}>{value}</a>}</th>
                <td class="number">{formatNumber(current)}</td>
                <td class="number">{formatNumber(previous)}</td>
                <td class="number">{formatSigned(difference)}</td>
                <td class="number">{share === null ? '' : `${formatNumber(share, 1)}%`}</td>
              </tr>
            ))}
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
