import { performanceOf, periodOf, verdictOf } from '../../insight/index.ts';
import { betterOf, decimalsOf, isPercent, type Measure, type Result, rowName } from '../../measures/index.ts';
import { formatNumber } from '../../words/index.ts';
import { type RowOfCells, row } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { type MeasureLine, objectiveRows, printedMonths } from '../measure-rows.ts';
import type { Section } from '../section.ts';
import { numeric, short } from './columns.ts';
import { linkedTitle } from './exceptions.ts';
import { picturesOfRow } from './measures-by-objective.ts';

/** Every row of the paper in one table: its level, its change, its last months and the latest of them, and a verdict. */
export const everyMeasure: Section = {
  name: 'every_measure',
  title: 'Every measure',
  blocks: (material) => {
    const lines = objectiveRows(material).flatMap(({ rows }) =>
      rows.flatMap(({ measure, lines: ofMeasure }) => ofMeasure.map((line) => ({ measure, line }))),
    );
    const usual = mostUsual(lines.map(({ line }) => periodOf(line.result)));
    return [
      {
        kind: 'notes',
        paragraphs: [
          `Level: ${usual}, where no other period is named; change: against the period before. Worse and better are said of a change that chance would hardly make.`,
        ],
      },
      {
        kind: 'table',
        caption: 'Every measure: level, change, the last 24 months and a verdict',
        columns: [
          short('Measure', 27),
          numeric('Level', 15),
          numeric('Change', 12),
          short('24 months', 22),
          numeric('Latest month', 14),
          short('Verdict', 12),
        ],
        rows: lines.map(({ measure, line }) => measureLine(measure, line, usual, material)),
      },
    ];
  },
};

function measureLine(
  measure: Measure,
  { result, letter, title }: MeasureLine,
  usual: string,
  { pictures, shown, exceptions }: PaperMaterial,
): RowOfCells {
  const { small } = picturesOfRow(pictures, rowName(measure, result.part));
  const period = periodOf(result);
  const latest = printedMonths(measure, result, shown).at(-1);
  const rank = exceptions.find((each) => each.measure === measure.code && each.part === result.part)?.rank;
  const titled = title === '' ? measure.title : `${measure.title}: ${title}`;
  return row(
    { kind: 'text', text: linkedTitle({ code: measure.code, title: titled }) },
    { kind: 'text', text: levelWords(result), ...(period === usual ? {} : { note: period }) },
    { kind: 'text', text: performanceOf(result) },
    {
      kind: 'figure cell',
      isSmall: true,
      figure:
        small === undefined || result.status === 'not available'
          ? null
          : { kind: 'figure', picture: small, name: `24 months of ${measure.code}${letter ?? ''}` },
      otherwise: 'no trend to show',
    },
    latest === undefined
      ? 'no months'
      : { kind: 'text', text: latestWords(latest.value, result), note: latest.month },
    {
      kind: 'text',
      text: verdictOf(result, betterOf(measure, result.part)),
      ...(rank === undefined ? {} : { note: `stands out,\u00a0${rank}` }),
    },
  );
}

/** A month's value as it is printed, with its sign; why it has none stands in the row of its theme. */
function latestWords(value: string, { statistic }: Result): string {
  if (!/^\W?\d/.test(value)) return 'no value';
  return isPercent(statistic) ? `${value}%` : value;
}

/** A level as a number: its unit stands in the row of its theme. */
function levelWords({ current, previous, statistic }: Result): string {
  if (current === null) return 'no value';
  return `${formatNumber(current, decimalsOf([current, previous], statistic))}${isPercent(statistic) ? '%' : ''}`;
}

function mostUsual(periods: readonly string[]): string {
  const count = (period: string) => periods.filter((other) => other === period).length;
  return periods.reduce((most, period) => (count(period) > count(most) ? period : most), periods[0] ?? '');
}
