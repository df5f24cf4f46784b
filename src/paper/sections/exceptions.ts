import { monthName } from '../../calendar.ts';
import {
  chanceAlone,
  driverRule,
  driverShare,
  type Exception,
  exceptionRule,
  fill,
  firstExceptions,
  performanceOf,
  periodOf,
  referencesOf,
  referencesOfMonth,
  sizeRule,
} from '../../insight/index.ts';
import { type Result, rowTitle, wholeArea } from '../../measures/index.ts';
import { dependenceRule, seasonRule, trendRule } from '../../statistics/index.ts';
import { listInWords } from '../../words/index.ts';
import { type Block, type RowOfCells, row, type Table, type Text } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { code, long, measureColumn, short } from './columns.ts';

/** One exception as the paper lists it. */
export interface PrintedException {
  readonly code: string;
  readonly part: string;
  readonly title: string;
  readonly performance: string;
  /** `90 offences against 14`. */
  readonly counts: string;
  readonly period: string;
  readonly kind: Exception['kind'];
  readonly drivers: string;
}

/** Whether an exception is better or worse. */
export const kindWords: Readonly<Record<Exception['kind'], string>> = {
  concern: 'worse',
  improvement: 'better',
  change: 'neither',
};

/** The rules that decide on exceptions, for readers. */
export const exceptionRules = [exceptionRule, sizeRule, driverRule, dependenceRule, trendRule, seasonRule];

/** The exceptions of a paper, most striking first. */
export function printedExceptions({ publication, shown, exceptions }: PaperMaterial): PrintedException[] {
  return exceptions.flatMap((exception) => {
    const measured = publication.measures.find((each) => each.code === exception.measure);
    const result = shown.results.find(
      (each) => each.measure === exception.measure && each.part === exception.part && each.area === wholeArea,
    );
    if (!measured || !result) return [];
    const drivers = exception.drivers.map((driver) => `${driver.value} (${driverShare(driver)})`);
    return {
      code: exception.measure,
      part: exception.part,
      title: rowTitle(measured, exception.part),
      ...(exception.month ? ofMonth(result, exception.month) : ofChange(result)),
      kind: exception.kind,
      drivers: drivers.length === 0 ? 'nothing that stands out' : listInWords(drivers),
    };
  });
}

type Stands = Pick<PrintedException, 'performance' | 'counts' | 'period'>;

function ofChange(result: Result): Stands {
  return {
    performance: performanceOf(result),
    counts: fill('{{current}} against {{previous}}', referencesOf(result)),
    period: periodOf(result),
  };
}

/** `124 offences`, `usually 35 to 111; the highest of 36 months`, `May 2018`. */
function ofMonth(result: Result, month: NonNullable<Exception['month']>): Stands {
  const { mostOf, side } = month;
  const extreme =
    mostOf === null ? '' : `; the ${side === 'high' ? 'highest' : 'lowest'} of {{months}} months`;
  const references = referencesOfMonth(result, month);
  return {
    performance: fill('{{month}}', references),
    counts: fill(`usually {{usual_low}} to {{usual_high}}${extreme}`, references),
    period: monthName(month.month),
  };
}

/** How many rows stand out, and how many chance alone would give. */
export function exceptionCounts(material: PaperMaterial): string {
  const { length: rows } = printedExceptions(material);
  const chance = chanceAlone(material.publication.measures, material.shown.results);
  const standOut =
    rows === 0
      ? 'No row of this paper stands out.'
      : `${rows} ${rows === 1 ? 'row stands' : 'rows stand'} out most: clear changes, large enough to matter, in sound data.`;
  if (chance.tested === 0)
    return 'No row of this paper could be tested: its figures are withheld, not available, or have no test.';
  const passedOver = [
    chance.recordingChanged > 0
      ? `${chance.recordingChanged}, as a change of recording may explain them`
      : '',
    chance.tooSmall > 0 ? `${chance.tooSmall}, as they are too small to matter` : '',
  ].filter(Boolean);
  const notListed = passedOver.length === 0 ? '' : ` (not listed: ${passedOver.join('; ')})`;
  return `${standOut} ${chance.tested} rows were tested: ${chance.beyond} changed clearly${notListed}; if nothing at all had changed, about ${Math.round(chance.expected)} would seem to.`;
}

/** The rows that stand out, most striking first. */
export const exceptions: Section = {
  name: 'exceptions',
  title: null,
  blocks: (material) => {
    const printed = printedExceptions(material);
    const notes = {
      kind: 'words',
      on: ['screen'],
      paragraphs: exceptionRules,
      fold: { title: rules.title ?? '', isOpen: false },
    } as const;
    if (printed.length === 0)
      return [{ kind: 'words', on: ['document'], paragraphs: ['There is no row that stands out.'] }, notes];
    const [first, others] = [printed.slice(0, firstExceptions), printed.slice(firstExceptions)];
    return [
      ...tablesOf(first, 'Rows that stand out, the most striking first'),
      ...(others.length === 0 ? [] : furtherTables(others)),
      notes,
    ];
  },
};

function furtherTables(printed: readonly PrintedException[]): Block[] {
  const caption = 'Others that stand out, in the same order';
  return [{ kind: 'words', on: ['document'], paragraphs: [`${caption}:`] }, ...tablesOf(printed, caption)];
}

function tablesOf(printed: readonly PrintedException[], caption: string): Block[] {
  return [
    {
      kind: 'table',
      on: ['screen'],
      caption,
      columns: [
        short('Measure', 35),
        short('Change', 25),
        short('Better or worse', 15),
        short('Driven by', 25),
      ],
      rows: printed.map((exception) => onScreen(exception)),
    },
    {
      kind: 'table',
      on: ['document'],
      caption,
      columns: [
        short('Measure', 27),
        short('Change', 15),
        short('Values', 24),
        short('Better or worse', 12),
        short('Driven by', 22),
      ],
      rows: printed.map((exception) => inDocument(exception)),
    },
  ];
}

function onScreen(exception: PrintedException): RowOfCells {
  const { performance, counts, period, kind, drivers } = exception;
  return row(
    { kind: 'text', text: linkedTitle(exception) },
    { kind: 'text', text: performance, note: `${counts}, ${period}` },
    kindWords[kind],
    drivers,
  );
}

function inDocument(exception: PrintedException): RowOfCells {
  const { performance, counts, period, kind, drivers } = exception;
  return row(
    { kind: 'text', text: linkedTitle(exception) },
    { kind: 'value', text: performance },
    { kind: 'text', text: counts, note: period },
    kindWords[kind],
    drivers,
  );
}

/** The title of a row, its code a link to it. */
export function linkedTitle(titled: { readonly code: string; readonly title: string }): Text {
  return [{ text: titled.code, isCode: true, link: `#${titled.code}` }, { text: ` ${titled.title}` }];
}

/** How exceptions and trends are found. */
export const rules: Section = {
  name: 'rules',
  title: 'How exceptions and trends are found',
  blocks: () => [{ kind: 'words', on: ['document'], paragraphs: exceptionRules }],
};

/** The same rows to calculate with, ranked. */
export const rankedExceptions: Section = {
  name: 'ranked_exceptions',
  title: null,
  blocks: (material) => [rankedTable(material)],
};

function rankedTable(material: PaperMaterial): Table {
  return {
    kind: 'table',
    on: ['data'],
    caption: `Rows that stand out: performance to ${monthName(material.shown.asAt)}`,
    sheet: {
      name: 'Exceptions',
      description: 'One row per row of the paper that stands out, the most striking first.',
    },
    columns: [
      short('Rank', 8),
      code,
      measureColumn(50),
      short('Performance as printed', 24),
      long('Values', 50),
      short('Period', 24),
      short('Better or worse', 18),
      long('Driven by', 60),
    ],
    rows: printedExceptions(material).map((exception, index) =>
      row(
        { kind: 'number', number: index + 1, decimals: 0 },
        exception.code,
        exception.title,
        exception.performance,
        exception.counts,
        exception.period,
        kindWords[exception.kind],
        exception.drivers,
      ),
    ),
  };
}
