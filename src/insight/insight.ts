import { addMonths, type Month, monthName } from '../calendar.ts';
import {
  type AreaContribution,
  type Contribution,
  decimalsOf,
  formatUnitless,
  hasEvents,
  isSameRow,
  type MeasuredSeries,
  measureValue,
  outsideMonths,
  type Rate,
  type Result,
  severitySplit,
  vintageWords,
  wholePart,
} from '../measures/index.ts';
import { formatNumber, formatSigned } from '../words/index.ts';
import { draftOf, type Telling } from './draft.ts';
import { type Exception, seriesOf } from './exceptions.ts';
import { fill } from './references.ts';
import { doesMonthMatter } from './size-that-matters.ts';

/** The months that the trend line of a row shows. */
export const monthsShown = 24;

/** How many offences are named as moving a score most. */
const named = 3;

/** What makes up a severity score's change, in sentences: volume, mix, top offences, coverage, rate. */
function severityWords(result: Result, contributions: readonly Contribution[], rate: Rate | null): string[] {
  const split = severitySplit(result);
  if (split === null) return [];
  const top = contributions.filter(({ is_not_shown }) => !is_not_shown).slice(0, named);
  const references = {
    volume_part: formatSigned(split.volume),
    mix_part: formatSigned(split.mix),
    coverage: `${formatNumber(split.coverage ?? 0, 1)}%`,
    ...Object.fromEntries(
      top.map(({ difference }, index) => [`offence ${index + 1}`, formatSigned(difference)]),
    ),
    rate: formatNumber(rate?.current ?? 0),
    rate_before: formatNumber(rate?.previous ?? 0),
  };
  const offences = top.map(({ value }, index) => `${value} ({{offence ${index + 1}}})`).join(', ');
  const hasRate = rate !== null && rate.current !== null && rate.previous !== null;
  return [
    '{{volume_part}} points come from how many crimes there were, {{mix_part}} from how grave they were.',
    ...(top.length > 0 ? [`The offences that move it most: ${offences}.`] : []),
    ...(split.coverage === null ? [] : ['{{coverage}} of crimes have a weight.']),
    ...(hasRate
      ? [`Per 1,000 residents (${vintageWords(rate)}): {{rate}} points, {{rate_before}} before.`]
      : []),
  ].map((sentence) => fill(sentence, references));
}

/** What an insight uses besides the result itself. */
export interface Known {
  readonly contributions: readonly AreaContribution[];
  readonly measured: readonly MeasuredSeries[];
  readonly rates: readonly Rate[];
  readonly exceptions: readonly Exception[];
  /** Whether every row is told, as in a quarterly paper, or those that stand out, as in a monthly one. */
  readonly tells: 'every row' | 'rows that stand out';
  /** Changes of recording that the paper lists. */
  readonly changesListed: readonly string[];
}

/** So many rows that stand out are told first, and are the first that a reader sees. */
export const firstExceptions = 5;

/** The drafted insight of a row of the paper. */
export function insightOf(result: Result, known: Known): string {
  const { contributions, rates, exceptions, changesListed } = known;
  const { measure, part, area } = result;
  const ofRow = contributions.filter(
    (row) => row.measure === measure && row.area === area && part === wholePart,
  );
  const rate = rates.find((row) => isSameRow(row, result)) ?? null;
  const exception = exceptions.find((row) => row.measure === measure && row.part === part) ?? null;
  const telling = tellingOf(exception, known);
  const extremes = extremesOf(result, known, exception);
  const draft = draftOf(result, { exception, telling, changesListed, extremes });
  const isBrief = telling === 'brief';
  return [draft, ...(isBrief ? [] : severityWords(result, ofRow, rate))].join(' ');
}

/**
 * The highest and the lowest of the 24 months that the trend line shows, each with its value, where it lies outside what
 * is usual, and so far that it matters (of equals the latest); but for the latest month where the row stands out for it.
 */
function extremesOf(result: Result, { measured }: Known, exception: Exception | null): string[] {
  const measure = measured.find((each) => each.measure.code === result.measure)?.measure;
  const ofRow = seriesOf(measured, result);
  if (measure === undefined || ofRow === null || !hasEvents(measure)) return [];
  const isShown = ({ month }: { month: Month }) =>
    month > addMonths(result.window_end, -monthsShown) && month <= result.window_end;
  const values = ofRow.points.filter(isShown).flatMap((point) => measureValue(measure, point) ?? []);
  const most = { high: Math.max(...values), low: Math.min(...values) };
  const decimals = decimalsOf(values, measure.statistic);
  const outside = outsideMonths(measure, ofRow.points, ofRow.breaks)
    .filter(isShown)
    .filter((month) => doesMonthMatter(measure.statistic, month))
    .filter(({ side, value }) => Math.abs(value - most[side]) < 1e-9);
  return (['high', 'low'] as const).flatMap((wanted) => {
    const extreme = outside.findLast(({ side }) => side === wanted);
    if (extreme === undefined || extreme.month === exception?.month?.month) return [];
    const value = formatUnitless(extreme.value, measure.statistic, decimals);
    return [`${wanted === 'high' ? 'Peak' : 'Low'} in ${monthName(extreme.month)}: ${value}.`];
  });
}

function tellingOf(exception: Exception | null, { tells }: Known): Telling {
  if (exception !== null) return exception.rank <= firstExceptions ? 'first' : 'second';
  return tells === 'every row' ? 'short' : 'brief';
}
