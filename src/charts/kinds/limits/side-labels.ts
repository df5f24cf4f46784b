import { formatNumber } from '../../../words/index.ts';
import { heightOf, type ValueAxis } from '../../layout/axes.ts';
import { lineHeight, plot, shortMonth, textSize } from '../../layout/months.ts';
import type { PageText } from '../../layout/page-layers.ts';
import { ink } from '../../layout/palette.ts';
import { spreadTexts } from '../../layout/spread-texts.ts';
import { wrapText } from '../../layout/text-width.ts';
import { decimalsApart, valueDecimals, valueWords } from '../../layout/value-words.ts';
import { type LimitsChart, limitsPoints } from './record.ts';

/** Limits of counts under this are written with a decimal, as whole numbers would say too little. */
const decimalUnder = 100;

/**
 * How this chart writes its latest segment's mean and limits: as its values, but never so that
 * two of them look alike, or like a latest value that lies beyond them.
 */
export function limitWords(chart: LimitsChart): (value: number) => string {
  const points = limitsPoints(chart);
  const { limits = null } = chart.segments.at(-1) ?? {};
  const latest = points.findLast(({ value }) => value !== null)?.value ?? null;
  const suffix = chart.isPercent ? '%' : '';
  const lines = limits ? [limits.mean, limits.drawnLow, limits.high] : [];
  const usual = valueDecimals(chart, points);
  const isSmall = usual === 0 && lines.every((line) => Math.abs(line) < decimalUnder);
  const pairs = limits
    ? [
        [limits.mean, limits.high],
        [limits.mean, limits.drawnLow],
        ...lines.map((line) => [line, latest ?? line]),
      ]
    : [];
  const decimals = pairs.reduce(
    (most, [one = 0, other = 0]) => decimalsApart(one, other, most),
    isSmall ? 1 : usual,
  );
  return (value) => `${formatNumber(value, decimals)}${suffix}`;
}

const beside = 8;

/**
 * What stands to the right of the plot: the latest segment's limits and mean, the target, the latest value.
 */
export function sideLabels(chart: LimitsChart, axis: ValueAxis, plotWidth: number, room: number): PageText[] {
  const labels = namedValues(chart).map(({ text, value, ...style }) => {
    const lines = wrapText(text, room - beside, { size: textSize, isBold: true });
    return { ...style, lines, y: heightOf(value, axis), height: lines.length * lineHeight };
  });
  const middles = spreadTexts(labels, -lineHeight, plot.height + 4);
  return labels.map(({ lines, isBold, color, height, y }, index) => ({
    lines,
    x: plotWidth + beside,
    y: (middles[index] ?? y) - (height - lineHeight) / 2,
    align: 'left',
    isBold,
    color,
  }));
}

interface NamedValue {
  readonly text: string;
  readonly value: number;
  readonly isBold: boolean;
  readonly color: string;
}

function namedValues(chart: LimitsChart): NamedValue[] {
  const { limits = null, isTrial = false } = chart.segments.at(-1) ?? {};
  const points = limitsPoints(chart);
  const [words, ofLimits] = [valueWords(chart, points), limitWords(chart)];
  const latest = points.at(-1);
  const line = (name: string, value: number, color: string = ink.text): NamedValue => ({
    text: `${name} ${ofLimits(value)}`,
    value,
    isBold: false,
    color,
  });
  const named = isTrial ? 'trial limit' : 'limit';
  const labels: NamedValue[] = [];
  if (limits) {
    labels.push(line(`Upper ${named}`, limits.high), line('Mean', limits.mean));
    labels.push(line(`Lower ${named}`, limits.drawnLow));
  }
  if (chart.target !== null) labels.push(line('Target', chart.target, ink.target));
  if (latest && latest.value !== null) {
    const text = `${shortMonth(latest.month)}: ${words(latest.value)}`;
    labels.push({ text, value: latest.value, isBold: true, color: ink.text });
  }
  return labels;
}
