import type { Paper } from '../../paper.ts';
import { figureCells, figureColumns, partCell } from './figure-cells.ts';
import { marks, noMark } from './marks.ts';
import { column, longColumn, numberCell, type Table, wholeCell } from './table.ts';

const naming = [column('Code', 10), column('Part', 16), longColumn('Measure', 52)];
const area = [column('Area', 26), column('Kind of area', 16)];

/** Every row of the paper by month. */
export function seriesSheet({ figures }: Paper): Table {
  return {
    name: 'Series',
    title: 'Every row of the paper by month',
    description: 'One row per row of the paper and month, the earliest month first.',
    columns: [
      ...naming,
      column('Month', 10),
      column('Value', 13),
      column('Unit', 34),
      column('Marks', 10),
      longColumn('Notes', 50),
    ],
    rows: figures.months.map(({ code, part, title, month, value, decimals, unit, note, isSuppressed }) => {
      const missing = isSuppressed ? marks.confidential : marks.notAvailable;
      return [
        code,
        partCell(part),
        title,
        month,
        numberCell(value, decimals, missing),
        unit,
        value === null ? missing : note === null ? noMark : marks.provisional,
        note ?? 'none',
      ];
    }),
  };
}

/** Every row of the paper by area. */
export function areasSheet({ figures, asAt }: Paper): Table {
  return {
    name: 'Areas',
    title: `The rows of the paper by area: performance to ${asAt}`,
    description:
      'One row per row of the paper and area. Areas of one kind, the unknown one included, make up the force.',
    columns: [...naming, ...area, ...figureColumns],
    rows: figures.areas.map((figure) => [
      figure.code,
      partCell(figure.part),
      figure.title,
      figure.area,
      figure.area_level,
      ...figureCells(figure),
    ]),
  };
}

/** Counts and scores per 1,000 residents. */
export function ratesSheet({ figures, asAt }: Paper): Table {
  return {
    name: 'Rates',
    title: `Counts and scores per 1,000 residents: performance to ${asAt}`,
    description:
      'One row per count or score and area whose residents are known. The periods stand in the sheet Paper.',
    columns: [
      ...naming,
      ...area,
      column('Value', 13),
      column('Value before', 13),
      column('Unit', 44),
      column('Residents', 13),
      column('Residents as of', 18),
    ],
    rows: figures.rates.map((rate) => [
      rate.code,
      partCell(rate.part),
      rate.title,
      rate.area === 'force' ? 'whole force' : rate.area,
      rate.area_level,
      numberCell(rate.current, 2, rate.isSuppressed ? marks.confidential : marks.notAvailable),
      numberCell(rate.previous, 2, rate.isSuppressed ? marks.confidential : marks.notAvailable),
      rate.unit,
      wholeCell(rate.population),
      rate.population_vintage,
    ]),
  };
}

/** Every figure of an earlier paper that is another now. */
export function revisionsSheet({ revisions }: Paper): Table {
  return {
    name: 'Revisions',
    title: 'Figures of earlier papers that are different now',
    description: 'One row per earlier paper, row of it and area, the newest paper first.',
    columns: [
      ...naming,
      ...area,
      column('Paper', 18),
      column('Period', 30),
      column('Published', 13),
      column('Now', 13),
      column('Unit', 34),
      column('Marks', 10),
      longColumn('Why', 70),
    ],
    rows: revisions.all.map((revision) => [
      revision.code,
      partCell(revision.part),
      revision.title,
      revision.area === 'force' ? 'whole force' : revision.area,
      revision.area_level,
      revision.paper,
      revision.period,
      numberCell(revision.published, revision.decimals, marks.notAvailable),
      numberCell(revision.now, revision.decimals, marks.notAvailable),
      revision.unit,
      marks.revised,
      revision.why,
    ]),
  };
}
