import { limitWords } from './limit-words.ts';
import { type LimitsChart, limitsPoints } from './limits-chart.ts';
import { heightOf } from './line-labels.ts';
import { LINE_HEIGHT, PLOT, TEXT_SIZE } from './line-layout.ts';
import { shortMonth } from './month-words.ts';
import type { PageText } from './page-layers.ts';
import { INK } from './palette.ts';
import { spreadTexts } from './spread-texts.ts';
import { wrapText } from './text-width.ts';
import type { ValueAxis } from './value-axis.ts';
import { valueWords } from './value-words.ts';

const BESIDE = 8;

/** What stands to the right of the plot: the latest segment's limits and mean, the target, the latest value. */
export function sideLabels(chart: LimitsChart, axis: ValueAxis, plotWidth: number, room: number): PageText[] {
  const labels = namedValues(chart).map(({ text, value, ...style }) => {
    const lines = wrapText(text, room - BESIDE, { size: TEXT_SIZE, isBold: true });
    return { ...style, lines, y: heightOf(value, axis), height: lines.length * LINE_HEIGHT };
  });
  const middles = spreadTexts(labels, -LINE_HEIGHT, PLOT.height + 4);
  return labels.map(({ lines, isBold, color, height, y }, index) => ({
    lines,
    x: plotWidth + BESIDE,
    y: (middles[index] ?? y) - (height - LINE_HEIGHT) / 2,
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
  const line = (name: string, value: number, color: string = INK.text): NamedValue => ({
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
  if (chart.target !== null) labels.push(line('Target', chart.target, INK.target));
  if (latest && latest.value !== null) {
    const text = `${shortMonth(latest.month)}: ${words(latest.value)}`;
    labels.push({ text, value: latest.value, isBold: true, color: INK.text });
  }
  return labels;
}
