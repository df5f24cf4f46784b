import { shortMonth } from '../../layout/months.ts';
import { valueWords } from '../../layout/value-words.ts';
import type { ChartKind } from '../chart-kind.ts';
import { monthsCsv } from '../months.ts';
import {
  breakForms,
  fitSentences,
  gapForms,
  noValueForms,
  provisionalForms,
  spanShown,
} from '../sentences.ts';
import { type LimitsChart, limitsCharts, limitsPoints } from './record.ts';
import { limitWords } from './side-labels.ts';
import { ruleWords, signalMarks } from './signal-marks.ts';
import { limitsSpec } from './spec.ts';

/** A limits chart in words: the latest value and what it means by which rule, limits, target, breaks and gaps. */
function limitsAltText(chart: LimitsChart): string {
  return fitSentences(
    chart,
    {
      subject: subjectForms(chart),
      finding: findingForms(chart),
      limits: limitForms(chart),
      target: targetForms(chart),
      breaks: breakForms(chart.breaks),
      provisional: provisionalForms(limitsPoints(chart)),
      gaps: gapForms(limitsPoints(chart)),
    },
    givesWay.flat(),
  );
}

/** Which sentence takes its next shorter form, in turn, round by round: names are in the headline too. */
const givesWay = [
  ['breaks', 'subject', 'subject', 'subject', 'gaps'],
  ['breaks', 'subject', 'subject', 'subject', 'subject', 'gaps'],
  ['provisional', 'limits', 'finding'],
] as const;

function subjectForms(chart: LimitsChart): string[] {
  const months = spanShown(limitsPoints(chart));
  return [
    `Process limits chart: ${chart.measured}`,
    `Process limits chart: ${chart.title}, ${chart.unit} by month${months}`,
    `Process limits chart: ${chart.title}${months}`,
    `Process limits chart: ${chart.title}`,
  ];
}

/** The latest value, and what it means. */
function findingForms(chart: LimitsChart): string[] {
  const points = limitsPoints(chart);
  const latest = points.findLast(({ value }) => value !== null);
  if (!latest) return noValueForms(points);
  const value = `${shortMonth(latest.month)}: ${valueWords(chart, points)(latest.value ?? 0)}`;
  const { signal } = latest;
  if (signal) {
    const { word } = signalMarks[signal.kind];
    return [`${value}, ${word}: ${ruleWords(signal)}`];
  }
  if (chart.variation === 'common cause') return [`${value}, as usual`];
  return [`${value}; ${chart.finding}`, value];
}

/** Mean and limits of the latest segment. */
function limitForms(chart: LimitsChart): string[] {
  const segment = chart.segments.at(-1);
  if (!segment?.limits) return [''];
  const { mean, drawnLow, high } = segment.limits;
  const words = limitWords(chart);
  const name = segment.isTrial ? `Trial limits (${segment.months} months)` : 'Limits';
  return [
    `${name} ${words(drawnLow)} to ${words(high)}, mean ${words(mean)}`,
    `${name} ${words(drawnLow)} to ${words(high)}`,
  ];
}

function targetForms(chart: LimitsChart): string[] {
  if (chart.target === null) return [''];
  const words = limitWords(chart);
  return [`Target ${words(chart.target)}${chart.assurance === null ? '' : `: ${chart.assurance}`}`];
}

/** The months of a row against its process limits. */
export const limits: ChartKind<LimitsChart> = {
  name: 'limits',
  title: 'Against process limits',
  ending: 'limits',
  inPaper: 'full size',
  needs: 'months of events: a stock, and what is counted to date, have no limits',
  charts: limitsCharts,
  spec: limitsSpec,
  altText: limitsAltText,
  csv: limitsCsv,
};

/**
 * The chart's months, unrounded, with the mean and limits each is held against and what it signals, as CSV. Limits
 * move with the season of a seasonal series; those of shares are within 0 and 100.
 */
function limitsCsv({ segments, breaks, target }: LimitsChart): string {
  const points = segments.flatMap((segment) =>
    segment.points.map((point) => ({ ...point, isTrial: segment.isTrial })),
  );
  return monthsCsv(points, breaks, {
    mean: ({ limits }) => limits?.mean,
    lower_limit: ({ limits }) => limits?.low,
    lower_limit_drawn: ({ limits }) => limits?.drawnLow,
    upper_limit: ({ limits }) => limits?.high,
    is_trial: ({ limits, isTrial }) => limits && isTrial,
    signal: ({ signal }) => signal?.kind,
    rule: ({ signal }) => signal?.rule,
    side: ({ signal }) => signal?.side,
    target: () => target,
  });
}
