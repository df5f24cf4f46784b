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
import type { Result } from '../../measures/index.ts';
import { dependenceRule, seasonRule, trendRule } from '../../statistics/index.ts';
import { listInWords } from '../../words/index.ts';
import { type Block, type Cell, numberOr, type Text, words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { resultOfRow } from '../measure-rows.ts';
import type { Section } from '../section.ts';
import {
  code,
  long,
  measureColumn,
  type NamedRow,
  namedRow,
  sheetSection,
  short,
  tableFrom,
} from './columns.ts';

/** One exception as the paper lists it. */
export interface PrintedException extends NamedRow, Pick<Exception, 'kind'> {
  readonly performance: string;
  /** `90 offences against 14`. */
  readonly counts: string;
  readonly period: string;
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
    const measure = publication.measures.find(({ code }) => code === exception.measure);
    const result = measure && resultOfRow(measure, exception.part, shown);
    if (!result) return [];
    const drivers = exception.drivers.map((driver) => `${driver.value} (${driverShare(driver)})`);
    return {
      ...namedRow(measure, exception.part),
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
    const notes: Block = { ...words(...exceptionRules), on: ['screen'], fold: rules.title ?? '' };
    if (printed.length === 0)
      return [{ ...words('There is no row that stands out.'), on: ['document'] }, notes];
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
  return [{ ...words(`${caption}:`), on: ['document'] }, ...tablesOf(printed, caption)];
}

function tablesOf(printed: readonly PrintedException[], caption: string): Block[] {
  const titleCell = (exception: PrintedException): Cell => ({ kind: 'text', text: linkedTitle(exception) });
  return [
    {
      ...tableFrom(printed, [
        [short('Measure', 35), titleCell],
        [
          short('Change', 25),
          ({ performance, counts, period }) => ({
            kind: 'text',
            text: performance,
            note: `${counts}, ${period}`,
          }),
        ],
        [short('Better or worse', 15), betterOrWorse],
        [short('Driven by', 25), ({ drivers }) => drivers],
      ]),
      on: ['screen'],
      caption,
    },
    {
      ...tableFrom(printed, [
        [short('Measure', 27), titleCell],
        [short('Change', 15), ({ performance }) => ({ kind: 'value', text: performance })],
        [short('Values', 24), ({ counts, period }) => ({ kind: 'text', text: counts, note: period })],
        [short('Better or worse', 12), betterOrWorse],
        [short('Driven by', 22), ({ drivers }) => drivers],
      ]),
      on: ['document'],
      caption,
    },
  ];
}

function betterOrWorse({ kind }: PrintedException): string {
  return kindWords[kind];
}

/** The title of a row, its code a link to it. */
export function linkedTitle(titled: { readonly code: string; readonly title: string }): Text {
  return [{ text: titled.code, isCode: true, link: `#${titled.code}` }, { text: ` ${titled.title}` }];
}

/** How exceptions and trends are found. */
export const rules: Section = {
  name: 'rules',
  title: 'How exceptions and trends are found',
  blocks: () => [{ ...words(...exceptionRules), on: ['document'] }],
};

/** The same rows to calculate with, ranked. */
export const rankedExceptions = sheetSection('ranked_exceptions', (material) => ({
  caption: `Rows that stand out: performance to ${monthName(material.shown.asAt)}`,
  sheet: {
    name: 'Exceptions',
    description: 'One row per row of the paper that stands out, the most striking first.',
  },
  ...tableFrom(
    printedExceptions(material).map((exception, index) => ({ ...exception, rank: index + 1 })),
    [
      [short('Rank', 8), ({ rank }) => numberOr('', rank)],
      code,
      measureColumn(50),
      [short('Performance as printed', 24), ({ performance }) => performance],
      [long('Values', 50), ({ counts }) => counts],
      [short('Period', 24), ({ period }) => period],
      [short('Better or worse', 18), betterOrWorse],
      [long('Driven by', 60), ({ drivers }) => drivers],
    ],
  ),
}));
