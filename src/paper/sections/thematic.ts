import { monthName } from '../../calendar.ts';
import {
  areaLevels,
  currentAt,
  decimalsOf,
  describeWindow,
  formatValue,
  hasEvents,
  type Measure,
  measureValue,
  monthsOf,
  outsideMonths,
  rowName,
  wholePart,
  windowOf,
  yearsBefore,
} from '../../measures/index.ts';
import { formatChange, formatNumber, formatSigned, listInWords } from '../../words/index.ts';
import { type Block, numberOr, type RowOfCells, row, words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { resultOfRow, seriesOfRow, seriesOfRows } from '../measure-rows.ts';
import type { Section } from '../section.ts';
import { long, marks, measureColumn, namedRow, numeric, short, tableFrom } from './columns.ts';
import { splitOf } from './why-rates-moved.ts';

/** Measures beside each other, each year to the end of its own window as far back as its months reach, and rolling lines. */
export function yearsSideBySide(...measures: readonly Measure[]): Section {
  return {
    name: 'years_side_by_side',
    title: 'Year by year',
    blocks: (material) => [
      words(
        `Each value covers 12 months, the latest those that the row names; ${marks.notAvailable} where a month was not received. Lines show the 12 months to each month: neighbouring points share eleven months, so that they are smooth, and no test is made on them.`,
      ),
      ...measures.flatMap((measure): Block | [] => {
        const picture = `${rowName(measure, wholePart)}-rolling`;
        const name = `${measure.title}, 12 months to each month`;
        return material.pictures.has(picture) ? { kind: 'figure', picture, name } : [];
      }),
      {
        kind: 'table',
        caption: 'Year by year',
        columns: [
          long('Measure', 50),
          numeric('Now', 14),
          ...yearsBack.map((count) => numeric(`${count} year${count === 1 ? '' : 's'} before`, 14)),
        ],
        rows: measures.flatMap((measure) => yearsOf(measure, material)),
        frame: 'Year by year',
        sheet: { name: 'Years', description: 'One row per measure: its value in each year.' },
      },
    ],
  };
}

const yearsBack = [1, 2, 3, 4];

function yearsOf(measure: Measure, { shown }: PaperMaterial): RowOfCells[] {
  const months = seriesOfRow(measure, wholePart, shown);
  const result = resultOfRow(measure, wholePart, shown);
  if (!months || !result) return [];
  const window = windowOf(result);
  const values = [0, ...yearsBack].map((count) => {
    const { start, end } = yearsBefore(window, count);
    return currentAt(measure, months, { window_start: start, window_end: end });
  });
  const decimals = decimalsOf(values, measure.statistic);
  const cells = values.map((value) => numberOr(marks.notAvailable, value, decimals));
  const note = `${measure.unit}, ${describeWindow(window)}`;
  return [row({ kind: 'text', text: measure.title, note }, ...cells)];
}

/** How the areas of a level share out a count: number, share of all, and change. */
export function sharesByArea(level: string, ...measures: readonly Measure[]): Section {
  return {
    name: 'shares_by_area',
    title: `Where: by ${level}`,
    blocks: ({ shown }) =>
      measures.flatMap((measure): Block[] => {
        const whole = resultOfRow(measure, wholePart, shown);
        const areas = shown.results.filter(
          (each) => each.measure === measure.code && each.part === wholePart && each.area_level === level,
        );
        const isLevel = areaLevels.some((each) => each.level === level);
        if (whole === undefined || areas.length === 0 || !isLevel) return [];
        const all = whole.current;
        const share = (value: number | null) => (value === null || !all ? null : (100 * value) / all);
        const period = describeWindow(windowOf(whole));
        return [
          { kind: 'heading', level: 3, text: `${measure.title}, ${period}` },
          {
            ...tableFrom(areas, [
              [long('Area', 30), ({ area }) => area],
              [numeric('Number', 12), ({ current }) => numberOr(marks.notAvailable, current)],
              [numeric('Share, %', 12), ({ current }) => numberOr(marks.notAvailable, share(current), 1)],
              [numeric('Change, %', 12), ({ change }) => numberOr(marks.notApplicable, change, 1)],
            ]),
            caption: `${measure.title} by ${level}, ${period}`,
          },
        ];
      }),
  };
}

/** Shares of one whole that overlap, and so do not add up to it. */
export function overlappingShares(whole: Measure, ...shares: readonly Measure[]): Section {
  return {
    name: 'overlapping_shares',
    title: 'What it was about',
    blocks: ({ shown }) => {
      const ofWhole = resultOfRow(whole, wholePart, shown);
      if (ofWhole === undefined || ofWhole.current === null) return [];
      const rows = shares.map((measure) => {
        const result = resultOfRow(measure, wholePart, shown);
        const { current = null, change = null, current_numerator: count = null } = result ?? {};
        return row(
          measure.title,
          numberOr(marks.notAvailable, count),
          numberOr(marks.notAvailable, current, decimalsOf([current], measure.statistic)),
          change === null ? marks.notApplicable : formatChange(change, 'pp'),
        );
      });
      return [
        words(
          `Of ${formatValue(ofWhole.current, ofWhole, 0)} (${whole.title}, ${describeWindow(windowOf(ofWhole))}). The shares overlap: one offence may be in several of them, or in none, so that they do not add up to 100%.`,
        ),
        {
          kind: 'table',
          caption: 'Shares that overlap',
          columns: [long('Share', 44), numeric('Number', 12), numeric('Share, %', 12), numeric('Change', 14)],
          rows,
        },
      ];
    },
  };
}

/** Why a rate moved: what the number of what is counted did, and what the number that it is divided by did. */
export function volumeAndRate(measure: Measure): Section {
  return {
    name: 'volume_and_rate',
    title: `${measure.title}: volume and rate`,
    blocks: ({ shown }) => {
      const result = resultOfRow(measure, wholePart, shown);
      const { current = null, previous = null, change = null } = result ?? {};
      const rate = result && splitOf(result, 100);
      if (!rate || current === null || previous === null || change === null)
        return [words('No comparison can be made.')];
      const { before, now, split } = rate;
      const [was, is] = [previous, current].map((value) => formatNumber(value, 1));
      const moved = (from: number, to: number) =>
        `${formatNumber(from)} to ${formatNumber(to)} (${from === 0 ? 'none before' : formatChange((100 * (to - from)) / from, '%')})`;
      return [
        words(
          `The rate went from ${was} to ${is}, ${formatChange(change, 'pp')}, between the two periods (${describeWindow(windowOf(result))} against ${describeWindow({ start: result.previous_start ?? '', end: result.previous_end ?? '' })}). What is counted went from ${moved(before.numerator, now.numerator)}, which made ${formatSigned(split.numerator, 1)} pp of it; what it is divided by went from ${moved(before.denominator, now.denominator)}, which made ${formatSigned(split.denominator, 1)} pp. Each is averaged over both orders in which they can be taken; unrounded they add up.`,
        ),
      ];
    },
  };
}

/** The months of measures, a year beside the other, as far back as five years: which months of the year have most. */
export function monthsByYear(...measures: readonly Measure[]): Section {
  return {
    name: 'months_by_year',
    title: 'Month by month, and the months that have most',
    blocks: (material) => measures.flatMap((measure) => yearsOfMonths(measure, material)),
  };
}

/** The fewest years of which a month of the year has an average. */
const fewestYears = 2;

function yearsOfMonths(measure: Measure, { shown }: PaperMaterial): Block[] {
  const { points = [] } = seriesOfRow(measure, wholePart, shown) ?? {};
  const result = resultOfRow(measure, wholePart, shown);
  if (!result) return [];
  const values = new Map(points.map((point) => [point.month, measureValue(measure, point)]));
  const years = [0, ...yearsBack]
    .map((count) => yearsBefore(windowOf(result), count))
    .filter(({ end }) => values.has(end))
    .reverse();
  if (years.length < fewestYears) return [];
  const decimals = decimalsOf([...values.values()], measure.statistic);
  const rows = monthsOf(windowOf(result)).map((latest, place) => {
    const ofMonth = years.map((year) => values.get(monthsOf(year)[place] ?? '') ?? null);
    const known = ofMonth.flatMap((value) => value ?? []);
    const average =
      known.length < fewestYears ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
    return { name: monthName(latest).replace(/ .*/, ''), ofMonth, average };
  });
  const most = rows
    .flatMap(({ name, average }) => (average === null ? [] : { name, average }))
    .sort((a, b) => b.average - a.average);
  const told = (row: (typeof most)[number] | undefined) =>
    `${row?.name} (${formatNumber(row?.average ?? 0, decimals)})`;
  return [
    words(
      `${measure.title}: on average of these years the months with most are ${listInWords(most.slice(0, 3).map(told))}, and that with fewest is ${told(most.at(-1))}.`,
    ),
    {
      kind: 'table',
      caption: `${measure.title}: ${measure.unit}, each month of ${years.length} years`,
      columns: [
        short('Month', 16),
        ...years.map(({ end }) => numeric(`Year to ${monthName(end)}`, 13)),
        numeric('Average', 12),
      ],
      rows: rows.map(({ name, ofMonth, average }) =>
        row(
          name,
          ...ofMonth.map((value) => numberOr(marks.notAvailable, value, decimals)),
          numberOr(marks.notAvailable, average, Math.max(1, decimals)),
        ),
      ),
    },
  ];
}

/** The months of measures that lay outside what is usual for them, in their season, the latest first. */
export function unusualMonths(...measures: readonly Measure[]): Section {
  return {
    name: 'unusual_months',
    title: 'Months out of the usual',
    blocks: ({ shown }) => {
      const months = measures.filter(hasEvents).flatMap((measure) =>
        seriesOfRows(measure, shown).flatMap(({ part, points, breaks }) =>
          outsideMonths(measure, points, breaks).map((outside) => ({
            ...outside,
            ...namedRow(measure, part),
            decimals: decimalsOf([outside.value, outside.usual], measure.statistic),
          })),
        ),
      );
      if (months.length === 0) return [words('No month lay outside what is usual for it.')];
      return [
        {
          ...tableFrom(
            months.sort((a, b) => b.month.localeCompare(a.month)),
            [
              [short('Month', 18), ({ month }) => monthName(month)],
              measureColumn(40),
              [numeric('Value', 12), ({ value, decimals }) => numberOr(marks.notAvailable, value, decimals)],
              [
                numeric('Usually', 24),
                ({ usualLow, usualHigh, decimals }) =>
                  `${formatNumber(usualLow, decimals)} to ${formatNumber(usualHigh, decimals)}`,
              ],
            ],
          ),
          caption: 'Months out of the usual',
          frame: 'Months out of the usual',
          sheet: { name: 'Unusual', description: 'One row per month outside what is usual for its measure.' },
        },
      ];
    },
  };
}
