import { monthName } from '../../calendar.ts';
import { groupBy } from '../../group-by.ts';
import { periodOf, printedPerformance } from '../../insight/index.ts';
import { type Measure, type Result, rowName } from '../../measures/index.ts';
import type { Block, Cell, RowOfCells, Table } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import {
  byObjective,
  type MeasureLine,
  type MeasureRow,
  type ObjectiveRows,
  objectiveRows,
  printedMonths,
} from '../measure-rows.ts';
import type { Section } from '../section.ts';
import {
  code,
  figureColumns,
  long,
  marks,
  measureColumn,
  type NamedRow,
  namedRow,
  numeric,
  short,
  tableFrom,
} from './columns.ts';
import { kindWords, type PrintedException, printedExceptions } from './exceptions.ts';
import { sources } from './sources.ts';

/** Every measure under its theme and objective: performance, trend and insight, parts stacked in the row. */
export const measuresByObjective: Section = {
  name: 'measures',
  title: null,
  prints: (measures) => byObjective(measures).flatMap((group) => group.measures),
  blocks: (material) => {
    const objectives = objectiveRows(material);
    // Where there are many, each theme begins on a page of its own, as a chapter does.
    const isChapter = objectives.flatMap(({ rows }) => rows).length > mostWithoutChapters;
    return [
      ...[...groupBy(objectives, ({ theme }) => theme)].flatMap(([theme, groups], index): Block[] => [
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

function measureRow({ measure, lines }: MeasureRow, material: PaperMaterial): RowOfCells {
  const { code: id, title, definition, source, owner } = measure;
  return {
    id,
    heading: { code: id, title },
    definition: [
      definition,
      [{ text: 'Source: ' }, { text: source, link: `#${sources.name}` }, { text: `. Owner: ${owner}.` }],
    ],
    lines: lines.map((line) => ({
      letter: line.letter,
      title: line.title,
      cells: lineCells(measure, line, material),
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
                monthsTable(titled, measured, result, shown),
              ],
            },
          }
        : {}),
    },
  ];
}

/** The months of a row, as its charts show them. */
function monthsTable(name: string, measure: Measure, result: Result, shown: PaperMaterial['shown']): Table {
  return {
    ...tableFrom(printedMonths(measure, result, shown), [
      [short('Month', 20), ({ month }) => month],
      [numeric(result.unit, 20), ({ value }) => value],
    ]),
    caption: `${name}: ${result.unit}, each month`,
    isCompact: true,
  };
}

/** The paper's own table: every row as printed, and in numbers. */
function paperTable(objectives: readonly ObjectiveRows[], material: PaperMaterial): Table {
  const exceptions = printedExceptions(material);
  const printed = objectives.flatMap(({ theme, objective, rows }) =>
    rows.flatMap(({ measure, lines }) =>
      lines.map(({ result, letter, insight }) => ({
        ...result,
        ...namedRow(measure, result.part),
        letter,
        performance: printedPerformance(measure, result),
        insight,
        theme,
        objective,
      })),
    ),
  );
  return {
    ...tableFrom(printed, [
      code,
      [short('Part', 6), ({ letter }) => letter ?? marks.notApplicable],
      measureColumn(52),
      [short('Performance as printed', 24), ({ performance }) => performance],
      ...figureColumns,
      [short('Monthly trend', 14), ({ trend }) => trend ?? marks.notApplicable],
      [short('Stands out', 14), (row) => standsOut(exceptions, row)],
      [long('Insight', 120), ({ insight }) => insight],
      [long('Theme', 34), ({ theme }) => theme ?? marks.notApplicable],
      [long('Objective', 50), ({ objective }) => objective ?? marks.notApplicable],
    ]),
    on: ['data'],
    caption: `The paper's table: performance to ${monthName(material.shown.asAt)}`,
    sheet: {
      name: 'Paper',
      description: 'One row per row of the paper, in its order: what it prints, and the numbers behind it.',
    },
  };
}

function standsOut(exceptions: readonly PrintedException[], { code, part }: NamedRow): string {
  const exception = exceptions.find((each) => each.code === code && each.part === part);
  if (!exception) return 'no';
  return exception.kind === 'change' ? 'yes' : `yes: ${kindWords[exception.kind]}`;
}
