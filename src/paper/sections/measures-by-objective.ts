import { monthName } from '../../calendar.ts';
import { periodOf, printedPerformance } from '../../insight/index.ts';
import { type Measure, type MeasuredSeries, type Result, rowName, rowTitle } from '../../measures/index.ts';
import { type Block, type Cell, row as plainRow, type RowOfCells, type Table } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import {
  byObjective,
  byTheme,
  type MeasureLine,
  type MeasureRow,
  type ObjectiveRows,
  objectiveRows,
  printedMonths,
} from '../measure-rows.ts';
import type { Section } from '../section.ts';
import { code, figureCells, figureColumns, long, marks, measureColumn, numeric, short } from './columns.ts';
import { kindWords, type PrintedException, printedExceptions } from './exceptions.ts';
import { sources } from './sources.ts';

/** Every measure under its theme and objective: performance, trend and insight, parts stacked in the row. */
export const measuresByObjective: Section = {
  name: 'measures',
  title: null,
  prints: (measures) => byObjective(measures).flatMap((group) => group.measures),
  blocks: (material) => {
    const objectives = objectiveRows(material);
    const themes = byTheme(objectives);
    // Where there are many, each theme begins on a page of its own, as a chapter does.
    const isChapter = objectives.flatMap(({ rows }) => rows).length > mostWithoutChapters;
    return [
      ...themes.flatMap(({ theme, groups }, index): Block[] => [
        ...(isChapter ? [{ kind: 'page break', on: ['document'] } as const] : []),
        {
          kind: 'heading',
          level: 2,
          text: theme ?? 'Measures',
          ...(theme === null ? {} : { slot: `theme_${index + 1}` }),
        },
        ...groups.flatMap((group) => objectiveBlocks(group, material)),
      ]),
      paperTable(objectives, material),
    ];
  },
};

/** In a paper of so few measures themes follow each other, as most of a page would stay empty. */
const mostWithoutChapters = 15;

function objectiveBlocks({ objective, rows }: ObjectiveRows, material: PaperMaterial): Block[] {
  return [
    ...(objective === null ? [] : [{ kind: 'heading', level: 3, text: objective } as const]),
    {
      kind: 'table',
      caption: `${objective ?? 'Measures'}: performance, trend and insight`,
      // On narrow pages the trend line keeps its size, and the insight gives way.
      columns: [
        { heading: 'Measure', width: 20, narrowWidth: 19 },
        { heading: 'Performance', width: 13, narrowWidth: 18 },
        { heading: 'Trend, 24 months', width: 21, narrowWidth: 33 },
        { heading: 'Insight', width: 46, narrowWidth: 30 },
      ],
      rows: rows.map((row) => measureRow(row, material)),
    },
  ];
}

function measureRow(
  { measure: { code: id, title, ...measured }, lines }: MeasureRow,
  material: PaperMaterial,
): RowOfCells {
  return {
    id,
    heading: { code: id, title },
    definition: [
      measured.definition,
      [
        { text: 'Source: ' },
        { text: measured.source, link: `#${sources.name}` },
        { text: `. Owner: ${measured.owner}.` },
      ],
    ],
    lines: lines.map((line) => ({
      letter: line.letter,
      title: line.title,
      cells: lineCells({ ...measured, code: id, title }, line, material),
    })),
  };
}

/** The pictures of a row by their stems: its small one, and those in full size, as its kinds of chart say. */
export function picturesOfRow(
  pictures: PaperMaterial['pictures'],
  name: string,
): { readonly small: string | undefined; readonly inFull: readonly string[] } {
  const stems = (size: string) =>
    [...pictures].flatMap(([stem, { row, kind }]) => (row === name && kind.inPaper === size ? [stem] : []));
  return { small: stems('small')[0], inFull: stems('full size') };
}

function lineCells(
  measured: Measure,
  { result, letter, title, insight, authorWords }: MeasureLine,
  { pictures, shown }: PaperMaterial,
): Cell[] {
  const { small, inFull } = picturesOfRow(pictures, rowName(measured, result.part));
  const titled = title === '' ? measured.title : `${measured.title}: ${title}`;
  const isDrawn = small !== undefined && result.status !== 'not available';
  return [
    {
      kind: 'value',
      text: printedPerformance(measured, result),
      status: result.status,
      note: periodOf(result),
    },
    {
      kind: 'figure cell',
      figure: isDrawn
        ? { kind: 'figure', picture: small, name: `Trend of ${measured.code}${letter ?? ''}` }
        : null,
      otherwise: 'No trend to show',
    },
    {
      kind: 'text',
      text: insight,
      ...(authorWords === null ? {} : { words: authorWords }),
      ...(isDrawn
        ? {
            more: {
              title: 'Charts and data',
              about: ` of ${titled}`,
              blocks: [
                ...inFull.map((picture) => ({ kind: 'figure', picture, name: titled }) as const),
                monthsTable(titled, result, shown.measured),
              ],
            },
          }
        : {}),
    },
  ];
}

/** The months of a row, as its charts show them. */
function monthsTable(name: string, result: Result, measured: readonly MeasuredSeries[]): Table {
  return {
    kind: 'table',
    caption: `${name}: ${result.unit}, each month`,
    isCompact: true,
    columns: [short('Month', 20), numeric(result.unit, 20)],
    rows: printedMonths(measured, result).map(({ month, value }) => plainRow(month, value)),
  };
}

/** The paper's own table: every row as printed, and in numbers. */
function paperTable(objectives: readonly ObjectiveRows[], material: PaperMaterial): Table {
  const exceptions = printedExceptions(material);
  return {
    kind: 'table',
    on: ['data'],
    caption: `The paper's table: performance to ${monthName(material.shown.asAt)}`,
    sheet: {
      name: 'Paper',
      description: 'One row per row of the paper, in its order: what it prints, and the numbers behind it.',
    },
    columns: [
      code,
      short('Part', 6),
      measureColumn(52),
      short('Performance as printed', 24),
      ...figureColumns,
      short('Monthly trend', 14),
      short('Stands out', 14),
      long('Insight', 120),
      long('Theme', 34),
      long('Objective', 50),
    ],
    rows: objectives.flatMap(({ theme, objective, rows }) =>
      rows.flatMap(({ measure: measured, lines }) =>
        lines.map(({ result, letter, insight }) =>
          plainRow(
            measured.code,
            letter ?? marks.notApplicable,
            rowTitle(measured, result.part),
            printedPerformance(measured, result),
            ...figureCells(measured, result),
            result.trend ?? marks.notApplicable,
            standsOut(exceptions, measured.code, result.part),
            insight,
            theme ?? marks.notApplicable,
            objective ?? marks.notApplicable,
          ),
        ),
      ),
    ),
  };
}

function standsOut(exceptions: readonly PrintedException[], measured: string, part: string): string {
  const exception = exceptions.find((each) => each.code === measured && each.part === part);
  if (!exception) return 'no';
  return exception.kind === 'change' ? 'yes' : `yes: ${kindWords[exception.kind]}`;
}
