import { monthName } from '../../calendar.ts';
import {
  decimalsOf,
  gapWords,
  isPrinted,
  measureValue,
  unitOf,
  vintageWords,
  wholeArea,
} from '../../measures/index.ts';
import { numberOr } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { byObjective, seriesOfRows } from '../measure-rows.ts';
import {
  area,
  code,
  figureColumns,
  long,
  marks,
  measureColumn,
  namedRow,
  naming,
  noMark,
  sheetSection,
  short,
  tableFrom,
} from './columns.ts';

/** Every row of the paper by month. */
export const monthlyNumbers = sheetSection('monthly_values', (material) => ({
  caption: 'Every row of the paper by month',
  sheet: {
    name: 'Series',
    description: 'One row per row of the paper and month, the earliest month first.',
  },
  ...tableFrom(monthsOfRows(material), [
    ...naming,
    [short('Month', 10), ({ month }) => month],
    [short('Value', 13), ({ missing, value, decimals }) => numberOr(missing, value, decimals)],
    [short('Unit', 34), ({ unit }) => unit],
    [
      short('Marks', 10),
      ({ value, missing, note }) => (value === null ? missing : note === null ? noMark : marks.provisional),
    ],
    [long('Notes', 50), ({ note }) => note ?? 'none'],
  ]),
}));

function monthsOfRows({ shown, publication }: PaperMaterial) {
  return publication.measures.flatMap((measure) =>
    seriesOfRows(measure, shown).flatMap(({ part, points }) => {
      const values = points.map((point) => measureValue(measure, point));
      const decimals = decimalsOf(values, measure.statistic);
      return points.map(({ month, gap, doubt }, index) => ({
        ...namedRow(measure, part),
        month,
        value: values[index] ?? null,
        decimals,
        unit: unitOf(measure, part),
        missing: gap?.code === 'suppressed' ? marks.confidential : marks.notAvailable,
        note: gap === null ? doubt : gapWords(gap),
      }));
    }),
  );
}

/** Every row of the paper by area. */
export const valuesByArea = sheetSection('values_by_area', ({ publication, shown }) => ({
  caption: `The rows of the paper by area: performance to ${monthName(shown.asAt)}`,
  sheet: {
    name: 'Areas',
    description:
      'One row per row of the paper and area. Areas of one kind, the unknown one included, make up the force.',
  },
  ...tableFrom(
    publication.measures.flatMap((measure) =>
      shown.results
        .filter((result) => result.measure === measure.code && isPrinted(measure, result.part))
        .filter((result) => result.area !== wholeArea)
        .map((result) => ({ ...result, ...namedRow(measure, result.part) })),
    ),
    [...naming, ...area, ...figureColumns],
  ),
}));

/** Counts and scores per 1,000 residents. */
export const ratesPerThousand = sheetSection('rates_per_thousand', (material) => ({
  caption: `Counts and scores per 1,000 residents: performance to ${monthName(material.shown.asAt)}`,
  sheet: {
    name: 'Rates',
    description:
      'One row per count or score and area whose residents are known. The periods stand in the sheet Paper.',
  },
  ...tableFrom(ratesOfRows(material), [
    ...naming,
    ...area,
    [short('Value', 13), ({ missing, current }) => numberOr(missing, current, 2)],
    [short('Value before', 13), ({ missing, previous }) => numberOr(missing, previous, 2)],
    [short('Unit', 44), ({ unit }) => unit],
    [short('Residents', 13), ({ population }) => numberOr('', population)],
    [short('Residents as of', 18), vintageWords],
  ]),
}));

function ratesOfRows({ publication, shown }: PaperMaterial) {
  const placeOf = (at: { measure: string; part: string; area: string }) =>
    [at.measure, at.part, at.area].join('\n');
  const suppressed = new Set(shown.results.filter((result) => result.suppressed === 'value').map(placeOf));
  return publication.measures.flatMap((measure) =>
    shown.rates
      .filter((rate) => rate.measure === measure.code && isPrinted(measure, rate.part))
      .map((rate) => ({
        ...rate,
        ...namedRow(measure, rate.part),
        missing: suppressed.has(placeOf(rate)) ? marks.confidential : marks.notAvailable,
      })),
  );
}

/** What each measure is, and where it comes from. */
export const definitions = sheetSection('definitions', ({ publication }) => ({
  caption: 'What each measure is, and where it comes from',
  sheet: { name: 'Definitions', description: 'One row per measure of the paper.' },
  ...tableFrom(
    byObjective(publication.measures).flatMap(({ measures }) => measures),
    [
      code,
      measureColumn(50),
      [long('Definition', 90), ({ definition }) => definition],
      [long('Source', 36), ({ source }) => source],
      [long('Owner', 30), ({ owner }) => owner],
    ],
  ),
}));
