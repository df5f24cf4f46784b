import { type MarkedPoint, markPoints } from '../layout/marked-points.ts';
import { type ChartPoint, valuesOf } from '../layout/months.ts';
import { INK } from '../layout/palette.ts';
import {
  labelsLayer,
  lineLayer,
  marksLayer,
  type PointLabel,
  SPEC_BASE,
  SPEC_CONFIG,
  type SpecPart,
} from '../layout/spec-parts.ts';
import { textWidth } from '../layout/text-width.ts';
import { valueWords } from '../layout/value-words.ts';
import type { ChartKind } from './chart-kind.ts';
import { lineAltText } from './line/alt-text.ts';
import { type LineChart, lineChart } from './line/record.ts';

/** The last months of a row as a small line; its data are those of the line. */
export const sparkline: ChartKind<LineChart> = {
  name: 'sparkline',
  title: 'In small',
  ending: 'sparkline',
  inPaper: 'small',
  needs: 'a series of months',
  charts: (row, figures) => [lineChart(row, figures)],
  spec: sparklineSpec,
  altText: (chart) => lineAltText({ ...chart, breaks: [] }, 'Sparkline', lastPoints(chart)),
};

const mostMonths = 24;

function lastPoints({ points }: LineChart): readonly ChartPoint[] {
  return points.slice(-mostMonths);
}

const WIDTH = 180;
const HEIGHT = 52;
const SIDE = 6;
/** How far the highest point lies from the top, the lowest from the bottom: a label and half a mark. */
const TOP_ROOM = 15;
const BOTTOM_ROOM = 17;
/** From a point to the foot of its label. */
const FOOT_ABOVE = -6;
const FOOT_BELOW = 14;
const LABEL_SIZE = 11;
const MARK_STYLE = { triangle: 34, dot: 12.5, color: INK.sparkline };

/** The last 24 months as a small line without axes, its high marked ▲ and its low ▼, each with its value. */
function sparklineSpec(chart: LineChart): object {
  const points = markPoints(lastPoints(chart));
  const values = valuesOf(points);
  const frame = { ...SPEC_BASE, description: chart.headline, padding: 0, width: WIDTH, height: HEIGHT };
  if (values.length === 0) return { ...frame, ...emptyParts(points), config: SPEC_CONFIG };

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
          range: [SIDE, WIDTH - SIDE],
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
          range: [HEIGHT - BOTTOM_ROOM, TOP_ROOM],
        },
      },
    },
    layer: [
      lineLayer(points, INK.sparkline, 1.25),
      marksLayer(points, MARK_STYLE),
      labelsLayer(pointLabels(points, words), LABEL_SIZE, LABEL_SIZE),
    ],
    config: SPEC_CONFIG,
  };
}

function pointLabels(points: readonly MarkedPoint[], words: (value: number) => string): PointLabel[] {
  return points.flatMap(({ month, value, mark }, index) => {
    if (mark === null || value === null) return [];
    const text = words(value);
    const x = positionOf(index, points.length);
    const dx = labelStart(x, textWidth(text, { size: LABEL_SIZE })) - x;
    return [{ month, value, text, dx, dy: mark === 'low' ? FOOT_BELOW : FOOT_ABOVE, isBold: false }];
  });
}

/** Where a label begins: centred on its point, but never outside the picture. */
function labelStart(x: number, width: number): number {
  return Math.max(1, Math.min(x - width / 2, WIDTH - 1 - width));
}

function positionOf(index: number, count: number): number {
  return count === 1 ? WIDTH / 2 : SIDE + (index * (WIDTH - 2 * SIDE)) / (count - 1);
}

/** Lowest to highest value; equal values lie in the middle. */
function valueDomain(values: readonly number[]): [number, number] {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return lowest === highest ? [lowest - 1, highest + 1] : [lowest, highest];
}

/** Says in the place of a line why there is none: the reason of every month, where they share one that fits. */
function emptyParts(points: readonly ChartPoint[]): SpecPart {
  const [reason, ...others] = new Set(points.map(({ gap }) => gap));
  const fits = reason && others.length === 0 && textWidth(reason, { size: LABEL_SIZE }) < WIDTH - 4;
  return {
    padding: 1,
    width: WIDTH - 2,
    height: HEIGHT - 2,
    data: { values: [{}] },
    view: { stroke: INK.text, strokeDash: [2, 3] },
    mark: { type: 'text', text: fits ? reason : 'no data', fontSize: LABEL_SIZE },
    encoding: { x: { value: WIDTH / 2 - 1 }, y: { value: HEIGHT / 2 - 1 } },
  };
}
