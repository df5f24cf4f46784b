import { monthName } from '../calendar.ts';
import { axisTitleStyle, valueAxis, valueEncoding, valueGrid } from './layout/axes.ts';
import { margin, plot, textSize } from './layout/months.ts';
import { ink } from './layout/palette.ts';
import { asGiven, specBase, specConfig } from './layout/spec-parts.ts';
import { textWidth } from './layout/text-width.ts';

/** A month with the values of two series. */
export interface MonthPair {
  readonly month: string;
  readonly across: number;
  readonly up: number;
}

const abovePlot = 34;
const belowPlot = 56;
const dotSize = 45;
const latestSize = 110;

/** Two series against each other, a dot a month; the latest month is larger, and named. Pairs are in order of time. */
export function scatterSpec(pairs: readonly MonthPair[], units: { across: string; up: string }): object {
  const values = (of: 'across' | 'up') => pairs.map((pair) => pair[of]);
  const up = valueAxis(values('up'), false, { mayFloat: true });
  const across = valueAxis(values('across'), false, { mayFloat: true });
  const latest = pairs.at(-1);
  const name = latest ? monthName(latest.month) : '';
  const half = textWidth(name, { size: textSize, isBold: true }) / 2;
  const [left, right] = across.domain;
  const place = latest ? (plot.width * (latest.across - left)) / (right - left) : 0;
  const moved = Math.max(half - place, Math.min(0, plot.width - half - place));
  return {
    ...specBase,
    padding: { left: plot.left, right: margin + 24, top: abovePlot, bottom: belowPlot },
    width: plot.width,
    height: plot.height,
    layer: [
      valueGrid(up, plot.width),
      {
        data: {
          values: pairs.map((pair) => ({
            month: pair.month,
            across: pair.across,
            value: pair.up,
            size: pair === latest ? latestSize : dotSize,
            opacity: pair === latest ? 1 : 0.6,
          })),
        },
        encoding: {
          x: {
            field: 'across',
            type: 'quantitative',
            scale: { domain: across.domain, nice: false, zero: false },
            axis: {
              values: across.ticks,
              grid: false,
              ticks: true,
              domain: true,
              labelFontSize: textSize,
              labelColor: ink.text,
              format: `,.${across.decimals}f`,
              title: units.across,
              ...axisTitleStyle,
            },
          },
          y: valueEncoding({ unit: units.up, isPercent: false }, up, 0),
        },
        layer: [
          {
            mark: { type: 'point', filled: true, color: ink.line },
            encoding: { size: asGiven('size', 'quantitative'), opacity: asGiven('opacity', 'quantitative') },
          },
          {
            transform: [{ filter: `datum.size === ${latestSize}` }],
            mark: {
              type: 'text',
              dx: moved,
              dy: -14,
              fontSize: textSize,
              fontWeight: 'bold',
              color: ink.text,
              text: name,
            },
          },
        ],
      },
    ],
    config: specConfig,
  };
}
