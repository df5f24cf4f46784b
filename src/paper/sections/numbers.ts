import { monthName } from '../../calendar.ts';
import {
  decimalsOf,
  gapWords,
  isPrinted,
  measureValue,
  rowTitle,
  unitOf,
  vintageWords,
  wholeArea,
} from '../../measures/index.ts';
import { numberOr, type RowOfCells, row } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { byObjective } from '../measure-rows.ts';
import type { Section } from '../section.ts';
import {
  area,
  areaCell,
  code,
  figureCells,
  figureColumns,
  long,
  marks,
  measureColumn,
  naming,
  noMark,
  partCell,
  short,
} from './columns.ts';

/** Every row of the paper by month. */
export const monthlyNumbers: Section = {
  name: 'monthly_values',
  title: null,
  blocks: (material) => [
    {
      kind: 'table',
      on: ['data'],
      caption: 'Every row of the paper by month',
      sheet: {
        name: 'Series',
        description: 'One row per row of the paper and month, the earliest month first.',
      },
      columns: [
        ...naming,
        short('Month', 10),
        short('Value', 13),
        short('Unit', 34),
        short('Marks', 10),
        long('Notes', 50),
      ],
      rows: monthRows(material),
    },
  ],
};

function monthRows({ shown, publication }: PaperMaterial): RowOfCells[] {
  return publication.measures.flatMap((measured) => {
    const { series = [] } = shown.measured.find((each) => each.measure.code === measured.code) ?? {};
    return series
      .filter((each) => each.area === wholeArea && isPrinted(measured, each.part))
      .flatMap(({ part, points }) => {
        const values = points.map(({ numerator, denominator }) =>
          measureValue(numerator, denominator, measured.statistic),
        );
        const decimals = decimalsOf(values, measured.statistic);
        return points.map(({ month, gap, doubt }, index) => {
          const [value = null, note] = [values[index], gap === null ? doubt : gapWords(gap)];
          const missing = gap?.code === 'suppressed' ? marks.confidential : marks.notAvailable;
          return row(
            measured.code,
            partCell(part),
            rowTitle(measured, part),
            month,
            numberOr(missing, value, decimals),
            unitOf(measured, part),
            value === null ? missing : note === null ? noMark : marks.provisional,
            note ?? 'none',
          );
        });
      });
  });
}

/** Every row of the paper by area. */
export const valuesByArea: Section = {
  name: 'values_by_area',
  title: null,
  blocks: ({ publication, shown }) => [
    {
      kind: 'table',
      on: ['data'],
      caption: `The rows of the paper by area: performance to ${monthName(shown.asAt)}`,
      sheet: {
        name: 'Areas',
        description:
          'One row per row of the paper and area. Areas of one kind, the unknown one included, make up the force.',
      },
      columns: [...naming, ...area, ...figureColumns],
      rows: publication.measures.flatMap((measured) =>
        shown.results
          .filter((result) => result.measure === measured.code && isPrinted(measured, result.part))
          .filter((result) => result.area !== wholeArea)
          .map((result) =>
            row(
              measured.code,
              partCell(result.part),
              rowTitle(measured, result.part),
              result.area,
              result.area_level,
              ...figureCells(measured, result),
            ),
          ),
      ),
    },
  ],
};

/** Counts and scores per 1,000 residents. */
export const ratesPerThousand: Section = {
  name: 'rates_per_thousand',
  title: null,
  blocks: (material) => [
    {
      kind: 'table',
      on: ['data'],
      caption: `Counts and scores per 1,000 residents: performance to ${monthName(material.shown.asAt)}`,
      sheet: {
        name: 'Rates',
        description:
          'One row per count or score and area whose residents are known. The periods stand in the sheet Paper.',
      },
      columns: [
        ...naming,
        ...area,
        short('Value', 13),
        short('Value before', 13),
        short('Unit', 44),
        short('Residents', 13),
        short('Residents as of', 18),
      ],
      rows: rateRows(material),
    },
  ],
};

function rateRows({ publication, shown }: PaperMaterial): RowOfCells[] {
  const placeOf = (at: { measure: string; part: string; area: string }) =>
    [at.measure, at.part, at.area].join('\n');
  const suppressed = new Set(
    shown.results.filter((result) => result.suppressed === 'value').map((result) => placeOf(result)),
  );
  return publication.measures.flatMap((measured) =>
    shown.rates
      .filter((rate) => rate.measure === measured.code && isPrinted(measured, rate.part))
      .map((rate) => {
        const missing = suppressed.has(placeOf(rate)) ? marks.confidential : marks.notAvailable;
        return row(
          measured.code,
          partCell(rate.part),
          rowTitle(measured, rate.part),
          areaCell(rate.area),
          rate.area_level,
          numberOr(missing, rate.current, 2),
          numberOr(missing, rate.previous, 2),
          rate.unit,
          { kind: 'number', number: rate.population, decimals: 0 },
          vintageWords(rate),
        );
      }),
  );
}

/** What each measure is, and where it comes from. */
export const definitions: Section = {
  name: 'definitions',
  title: null,
  blocks: ({ publication }) => [
    {
      kind: 'table',
      on: ['data'],
      caption: 'What each measure is, and where it comes from',
      sheet: { name: 'Definitions', description: 'One row per measure of the paper.' },
      columns: [code, measureColumn(50), long('Definition', 90), long('Source', 36), long('Owner', 30)],
      rows: byObjective(publication.measures).flatMap(({ measures }) =>
        measures.map((each) => row(each.code, each.title, each.definition, each.source, each.owner)),
      ),
    },
  ],
};
