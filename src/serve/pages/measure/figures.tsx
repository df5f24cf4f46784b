import { monthName } from '../../../calendar.ts';
import { fillSql, readSql, withoutGrain } from '../../../engine/index.ts';
import { decimalsOf, type Result, wholeArea } from '../../../measures/index.ts';
import { formatNumber, formatSigned } from '../../../words/index.ts';
import { gapOf } from '../../charts/index.ts';
import { type Column, DataTable, offenceAddress, queryAddress } from '../../html/index.ts';
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
  const values = months.map(({ value }) => value);
  const decimals = decimalsOf(values, definition.statistic);
  const show = (value: number | null, places: number) => (value === null ? '' : formatNumber(value, places));
  const { measure, part, area } = result;
  const sql = fillSql(withoutGrain(readSql('serve/examples/months_of_result.sql')), { measure, part, area });
  const monthOf = ({ month }: MonthPoint) =>
    hasRecords ? <a href={recordsAddress(result, month)}>{monthName(month)}</a> : monthName(month);
  const wordsOf = (point: MonthPoint) =>
    point.value === null
      ? gapOf(point)
      : `${show(point.value, decimals)}${point.is_provisional ? ' provisional' : ''}`;
  const parts: Column<MonthPoint>[] = [
    { title: 'Numerator', isNumber: true, cell: ({ numerator }) => show(numerator, 0) },
    { title: 'Denominator', isNumber: true, cell: ({ denominator }) => show(denominator, 0) },
  ];
  const columns: Column<MonthPoint>[] = [
    { title: 'Month', cell: monthOf },
    ...(definition.is_divided ? parts : []),
    { title: result.unit, isNumber: true, cell: wordsOf },
    { title: '12 months to it', isNumber: true, cell: ({ rolling }) => show(rolling, decimals) },
  ];
  return (
    <>
      <FoldedMonths {...{ title, columns, months }} />
      <p>
        <a href={queryAddress(sql)}>The same as a query, to change or download</a>
      </p>
    </>
  );
}

/** What a chart shows of its months, folded away: the latest first. */
export function FoldedMonths<Row>(given: {
  title: string;
  columns: readonly Column<Row>[];
  months: readonly Row[];
}) {
  const { title, columns, months } = given;
  return (
    <details>
      <summary>The months as a table</summary>
      <DataTable
        label={`${title}, month by month`}
        caption={`${title}, the latest month first`}
        isTall
        columns={columns}
        rows={months.toReversed()}
      />
    </details>
  );
}

/** How much of a change is of something: now, before, and what lies between. */
export function amountColumns(unit: string): Column<ContributionRow>[] {
  return [
    { title: `Now, ${unit}`, isNumber: true, cell: ({ current }) => formatNumber(current) },
    { title: 'Before', isNumber: true, cell: ({ previous }) => formatNumber(previous) },
    { title: 'Change', isNumber: true, cell: ({ difference }) => formatSigned(difference) },
  ];
}

/** Its share of the whole change. */
export const shareColumn: Column<ContributionRow> = {
  title: 'Share of the change',
  isNumber: true,
  cell: ({ share }) => (share === null ? '' : `${formatNumber(share, 1)}%`),
};

/** What the change in an area is made of, the largest first: each offence with a link to its page. */
export function ContributionTable(given: {
  contributions: readonly ContributionRow[];
  definition: Definition;
  area: string;
}) {
  const { contributions, definition, area } = given;
  if (contributions.length === 0) return null;
  const title = `What the change is made of, ${area === wholeArea ? 'whole force' : area}`;
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        label={title}
        caption={`${title}, the largest change first`}
        columns={[
          {
            title: contributions[0]?.by.replaceAll('_', ' '),
            cell: ({ value, is_not_shown }) =>
              is_not_shown ? value : <a href={offenceAddress(value)}>{value}</a>,
          },
          ...amountColumns(definition.unit),
          shareColumn,
        ]}
        rows={contributions}
      />
    </>
  );
}

/** What a change is put down to, where it is an exception. */
export function DriverTable(given: { drivers: readonly DriverRow[]; definition: Definition }) {
  const { drivers, definition } = given;
  if (drivers.length === 0) return null;
  return (
    <>
      <h2>What drives the change</h2>
      <DataTable
        label="What drives the change"
        caption="What drives the change, the largest share first"
        columns={[
          { title: 'By', cell: ({ by }) => by.replaceAll('_', ' ') },
          { title: 'Is', isName: true, cell: ({ value }) => value },
          {
            title: `Change, ${definition.unit}`,
            isNumber: true,
            cell: ({ difference }) => formatSigned(difference, definition.is_divided ? 1 : 0),
          },
          { title: 'Share of the change', isNumber: true, cell: ({ share }) => `${formatNumber(share)}%` },
        ]}
        rows={drivers}
      />
    </>
  );
}
