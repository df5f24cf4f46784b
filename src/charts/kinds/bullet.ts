import { formatCsv } from '../../csv.ts';
import { decimalsOf, isPercent } from '../../measures/index.ts';
import type { JudgedTarget } from '../../scorecard/index.ts';
import { formatNumber } from '../../words/index.ts';
import type { ChartWords } from '../layout/page-frame.ts';
import { ink, surface } from '../layout/palette.ts';
import { smallFrame, smallSize, smallText, startWithin } from '../layout/small-picture.ts';
import { asGiven, boxPlace, labelsLayer, specConfig } from '../layout/spec-parts.ts';
import { textWidth } from '../layout/text-width.ts';
import { type ChartKind, type Drawing, drawingOf } from './chart-kind.ts';
import { type ChartedRow, wordsOf } from './charted-rows.ts';
import { fitSentences } from './sentences.ts';

/** Everything a bullet chart shows: a value, and what is asked of it. */
export interface BulletChart extends ChartWords {
  readonly value: number;
  /** The 95% interval of the value; null where it has none. */
  readonly interval: readonly [number, number] | null;
  readonly target: number;
  /** What is asked for now, where a line leads to the target; null where that is the target. */
  readonly asked: number | null;
  /** What the value is compared with, such as a baseline. */
  readonly compared: number | null;
  readonly better: 'lower' | 'higher' | 'neither';
  readonly isPercent: boolean;
  readonly decimals: number;
}

/** A value against its target. */
export const bullet: ChartKind<BulletChart> = {
  name: 'bullet',
  title: 'Against the target',
  ending: 'bullet',
  inPaper: 'small',
  needs: 'a target',
  charts: bulletsOfRow,
  spec: bulletSpec,
  altText: bulletAltText,
  csv: ({ value, interval, target, asked, compared }) =>
    formatCsv(
      ['value', 'low', 'high', 'target', 'asked_now', 'compared_with'],
      [[value, interval?.[0] ?? null, interval?.[1] ?? null, target, asked, compared]],
    ),
};

function bulletsOfRow(row: ChartedRow): BulletChart[] {
  const { measure, result, title } = row;
  const { current: value, target, current_low: low, current_high: high } = result;
  if (value === null || target === null) return [];
  return [
    {
      ...wordsOf(row),
      headline: `${title} against its target`,
      measured: `${title}, ${result.unit}`,
      value,
      interval: low === null || high === null ? null : [low, high],
      target,
      asked: null,
      compared: null,
      better: measure.better,
      isPercent: isPercent(measure.statistic),
      decimals: decimalsOf([value, target], measure.statistic),
    },
  ];
}

/** What the pictures of a target are named after: its row of the plan, with its number there. */
export function nameOfTarget({ ref, position }: Pick<JudgedTarget, 'ref' | 'position'>): string {
  return `${ref}-target-${position}`;
}

/** A drawing of each target that has a value and something asked of it. */
export function drawingsOfTargets(targets: readonly JudgedTarget[], isSynthetic: boolean): Drawing[] {
  return targets.flatMap((judged) => {
    const { value, target, asked, value_low: low, value_high: high } = judged;
    if (value === null || target === null || asked === null) return [];
    return drawingOf(bullet, {
      name: nameOfTarget(judged),
      title: judged.subject,
      headline: `${judged.subject}: ${judged.verdict}`,
      measured: `${judged.subject}, ${judged.unit}, ${judged.period}; asked: ${judged.aim}`,
      source: '',
      isSynthetic,
      value,
      interval: low === null || high === null ? null : [low, high],
      target,
      asked: asked === target ? null : asked,
      compared: judged.compared_value === target ? null : judged.compared_value,
      better: judged.better,
      isPercent: judged.unit?.startsWith('%') ?? false,
      decimals: judged.decimals,
    });
  });
}

const { width } = smallSize;
const side = 5;
/** So that the side beyond the farthest mark is seen. */
const headroom = 1.06;
/** From top to bottom: words of the target, its mark, the ground, the bar, the interval, words of the value. */
const rows = {
  targetText: 11,
  mark: [14, 38],
  ground: [17, 35],
  bar: [21, 29],
  interval: [32, 34],
  valueText: 49,
} as const;

type Row = readonly [top: number, bottom: number];

function bulletSpec(chart: BulletChart): object {
  const { value, interval, target, asked, compared, better } = chart;
  const all = [0, value, target, asked ?? 0, compared ?? 0, ...(interval ?? [])];
  const [lowest, highest] = [Math.min(...all), headroom * Math.max(...all) || 1];
  const placeOf = (at: number) => side + ((width - 2 * side) * (at - lowest)) / (highest - lowest);
  const words = bulletWords(chart);
  const box = (from: number, to: number, [top, bottom]: Row, fill: string) => {
    return { x: Math.min(from, to), x2: Math.max(from, to), top, bottom, fill };
  };
  const upright = (at: number, color: string, size: number, row: Row) =>
    box(placeOf(at) - size / 2, placeOf(at) + size / 2, row, color);
  const betterEnd = better === 'lower' ? 0 : width;
  const boxes = [
    box(0, width, rows.ground, surface.previousWindow),
    ...(better === 'neither' ? [] : [box(betterEnd, placeOf(target), rows.ground, surface.currentWindow)]),
    box(placeOf(0), placeOf(value), rows.bar, ink.line),
    ...(interval ? [box(placeOf(interval[0]), placeOf(interval[1]), rows.interval, ink.text)] : []),
    ...(compared === null ? [] : [upright(compared, ink.text, 1.5, rows.ground)]),
    ...(asked === null ? [] : [upright(asked, ink.target, 1.5, rows.mark)]),
    upright(target, ink.target, 3, rows.mark),
  ];
  const text = (at: number, said: string, y: number, isBold: boolean) => {
    const x = startWithin(placeOf(at), textWidth(said, { size: smallText, isBold }));
    return { text: said, x, y, isBold };
  };
  const texts = [
    text(target, `target ${words(target)}`, rows.targetText, false),
    text(value, words(value), rows.valueText, true),
  ];
  return {
    ...smallFrame(chart.headline),
    layer: [
      { data: { values: boxes }, mark: { type: 'rect' }, encoding: { ...boxPlace, fill: asGiven('fill') } },
      labelsLayer(texts, { fontSize: smallText }, ['x', 'y']),
    ],
    config: specConfig,
  };
}

/** How a bullet chart writes a value. */
function bulletWords({ decimals, isPercent }: BulletChart): (value: number) => string {
  return (value) => `${formatNumber(value, decimals)}${isPercent ? '%' : ''}`;
}

function bulletAltText(chart: BulletChart): string {
  const words = bulletWords(chart);
  const { interval, asked, value, target } = chart;
  return fitSentences(
    chart,
    {
      subject: [
        `Bullet chart: ${chart.headline}. ${chart.measured}`,
        `Bullet chart: ${chart.measured}`,
        `Bullet chart: ${chart.headline}`,
        `Bullet chart: ${chart.title}`,
      ],
      value: [`Value ${words(value)}, target ${words(target)}`],
      now: [asked === null ? '' : `Asked for now ${words(asked)}`],
      interval: [interval === null ? '' : `95% interval ${words(interval[0])} to ${words(interval[1])}`, ''],
    },
    ['subject', 'interval'],
  );
}
