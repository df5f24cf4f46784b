import { type MarkedPoint, markPoints } from '../layout/marked-points.ts';
import { type ChartPoint, valuesOf } from '../layout/months.ts';
import { ink } from '../layout/palette.ts';
import { smallFrame, smallSize, smallText, startWithin } from '../layout/small-picture.ts';
import {
  labelsLayer,
  marksLayer,
  monthLineLayers,
  type PointLabel,
  type SpecPart,
  specConfig,
} from '../layout/spec-parts.ts';
import { textWidth } from '../layout/text-width.ts';
import { valueWords } from '../layout/value-words.ts';
import type { ChartKind } from './chart-kind.ts';
import { type LineChart, lineAltText, lineChart } from './line/index.ts';

/** The last months of a row as a small line; its data are those of the line. */
export const sparkline: ChartKind<LineChart> = {
  name: 'sparkline',
  title: 'In small',
  ending: 'sparkline',
  inPaper: 'small',
  needs: 'a series of months',
  charts: (row) => [lineChart(row)],
  spec: sparklineSpec,
  altText: (chart) => lineAltText({ ...chart, breaks: [] }, 'Sparkline', lastPoints(chart)),
};

const mostMonths = 24;

function lastPoints({ points }: LineChart): readonly ChartPoint[] {
  return points.slice(-mostMonths);
}

const { width: pictureWidth, height: pictureHeight } = smallSize;
const sideMargin = 6;
/** How far the highest point lies from the top, the lowest from the bottom: a label and half a mark. */
const topRoom = 15;
const bottomRoom = 17;
/** From a point to the foot of its label. */
const footAbove = -6;
const footBelow = 14;
const markStyle = { triangle: 34, dot: 12.5, color: ink.sparkline };

/** The last 24 months as a small line without axes, its high marked ▲ and its low ▼, each with its value. */
function sparklineSpec(chart: LineChart): object {
  const points = markPoints(lastPoints(chart));
  const values = valuesOf(points);
  const frame = smallFrame(chart.headline);
  if (values.length === 0) return { ...frame, ...emptyParts(points), config: specConfig };

  const words = valueWords(chart, points);
  return {
    ...frame,
    encoding: {
      x: {
        field: 'month',
        type: 'ordinal',
        axis: null,
        scale: {
          type: 'point',
          padding: 0,
          round: false,
          domain: points.map(({ month }) => month),
          range: [sideMargin, pictureWidth - sideMargin],
        },
      },
      y: {
        field: 'value',
        type: 'quantitative',
        axis: null,
        scale: {
          domain: valueDomain(values),
          zero: false,
          nice: false,
          range: [pictureHeight - bottomRoom, topRoom],
        },
      },
    },
    layer: [
      ...monthLineLayers(points, ink.sparkline, 1.25),
      marksLayer(points, markStyle),
      labelsLayer(pointLabels(points, words), { fontSize: smallText, lineHeight: smallText }),
    ],
    config: specConfig,
  };
}

function pointLabels(points: readonly MarkedPoint[], words: (value: number) => string): PointLabel[] {
  return points.flatMap(({ month, value, mark, times }, index) => {
    if (mark === null || value === null) return [];
    const text = mark === 'level' || times === 1 ? words(value) : `${words(value)}, ${times} months`;
    const x = positionOf(index, points.length);
    const dx = startWithin(x, textWidth(text, { size: smallText })) - x;
    return [{ month, value, text, dx, dy: mark === 'low' ? footBelow : footAbove, isBold: false }];
  });
}

function positionOf(index: number, count: number): number {
  return count === 1
    ? pictureWidth / 2
    : sideMargin + (index * (pictureWidth - 2 * sideMargin)) / (count - 1);
}

/** Lowest to highest value; equal values lie in the middle. */
function valueDomain(values: readonly number[]): [number, number] {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return lowest === highest ? [lowest - 1, highest + 1] : [lowest, highest];
}

/** Says in the place of a line why there is none: the reason of every month, where they share one that fits. */
function emptyParts(points: readonly ChartPoint[]): SpecPart {
  const [reason, ...others] = new Set(points.map(({ gap }) => gap));
  const fits = reason && others.length === 0 && textWidth(reason, { size: smallText }) < pictureWidth - 4;
  return {
    padding: 1,
    width: pictureWidth - 2,
    height: pictureHeight - 2,
    data: { values: [{}] },
    view: { stroke: ink.text, strokeDash: [2, 3] },
    mark: { type: 'text', text: fits ? reason : 'no data', fontSize: smallText },
    encoding: { x: { value: pictureWidth / 2 - 1 }, y: { value: pictureHeight / 2 - 1 } },
  };
}
