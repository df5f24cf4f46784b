import type { MarkedPoint, PointMark } from './marked-points.ts';
import type { ChartPoint } from './months.ts';
import { ink, surface } from './palette.ts';

/** A piece of a Vega-Lite specification. */
export type SpecPart = Record<string, unknown>;

const fontFamily = 'Arial, Arimo, "Liberation Sans", sans-serif';

/** What every chart begins with. Sizes are fixed, so that no text measurement can move the layout. */
export const specBase: SpecPart = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  background: surface.page,
  autosize: { type: 'none' },
};

/** The settings every chart shares. */
export const specConfig: SpecPart = {
  aria: false,
  font: fontFamily,
  view: { stroke: null },
  text: { color: ink.text },
};

/** The line through the months, broken where there is no value. */
export function lineLayer(
  points: readonly ChartPoint[],
  color: string,
  strokeWidth: number,
  dash?: readonly number[],
): SpecPart {
  return {
    data: { values: points.map(({ month, value, gap }) => ({ month, value, gap })) },
    mark: {
      type: 'line',
      invalid: 'break-paths-show-path-domains',
      color,
      strokeWidth,
      strokeCap: 'round',
      strokeJoin: 'round',
      ...(dash ? { strokeDash: dash } : {}),
    },
  };
}

/** The line through the months; dashed from the month before a provisional one to the month after it. */
export function monthLineLayers(
  points: readonly ChartPoint[],
  color: string,
  strokeWidth: number,
): SpecPart[] {
  if (!points.some(({ isProvisional }) => isProvisional)) return [lineLayer(points, color, strokeWidth)];
  const isProvisional = (index: number) => points[index]?.isProvisional === true;
  const only = (isShown: (index: number) => boolean) =>
    points.map((point, index) => (isShown(index) ? point : { ...point, value: null }));
  const firm = only((index) => !isProvisional(index));
  const provisional = only((index) => [index - 1, index, index + 1].some(isProvisional));
  const dash = [strokeWidth * 1.5, strokeWidth * 2];
  return [lineLayer(firm, color, strokeWidth), lineLayer(provisional, color, strokeWidth, dash)];
}

/** ▲ at the high, ▼ at the low, a dot at the end of the line and where no line reaches; sizes in square pixels. */
export function marksLayer(
  points: readonly MarkedPoint[],
  { triangle, dot, color }: { readonly triangle: number; readonly dot: number; readonly color: string },
): SpecPart {
  const shown = points.filter(({ mark, isAlone, isLast }) => mark !== null || isAlone || isLast);
  return {
    data: {
      values: shown.map(({ month, value, mark }) => ({
        month,
        value,
        mark,
        // Shapes differ as well as colours, so that colour is never alone.
        shape: markShapes[mark ?? 'level'],
        size: mark === 'high' || mark === 'low' ? triangle : dot,
        color: mark === 'low' ? ink.low : mark === 'high' ? ink.high : color,
      })),
    },
    mark: { type: 'point', filled: true, opacity: 1 },
    encoding: { shape: asGiven('shape'), size: asGiven('size', 'quantitative'), color: asGiven('color') },
  };
}

/** A text at a point, moved from it by so many pixels. */
export interface PointLabel {
  readonly month: string;
  readonly value: number;
  readonly text: string | readonly string[];
  readonly dx: number;
  readonly dy: number;
  readonly isBold: boolean;
}

/** Texts, each placed by its own data: moved from its point, unless other places are named. */
export function labelsLayer(
  labels: readonly { readonly isBold: boolean }[],
  style: SpecPart,
  place: readonly string[] = ['dx', 'dy'],
): SpecPart {
  return {
    data: { values: labels.map(({ isBold, ...label }) => ({ ...label, weight: weightOf(isBold) })) },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'alphabetic',
      ...style,
      ...fromData(...place),
      fontWeight: { expr: 'datum.weight' },
    },
    encoding: { text: { field: 'text' } },
  };
}

/** A channel whose values stand in the data as they are drawn. */
export function asGiven(field: string, type: 'nominal' | 'quantitative' = 'nominal'): SpecPart {
  return { field, type, scale: null };
}

/** A channel whose place in pixels each row of the data sets for itself. */
export function pixels(field: string): SpecPart {
  return { value: { expr: `datum.${field}` } };
}

/** The channels of boxes at fixed places of the page. */
export const boxPlace: SpecPart = {
  x: pixels('x'),
  x2: pixels('x2'),
  y: pixels('top'),
  y2: pixels('bottom'),
};

/** Mark properties that each row of the data sets for itself. */
export function fromData(...names: string[]): SpecPart {
  return Object.fromEntries(names.map((name) => [name, { expr: `datum.${name}` }]));
}

export function weightOf(isBold: boolean): string {
  return isBold ? 'bold' : 'normal';
}

const markShapes: Record<PointMark, string> = { high: 'triangle-up', low: 'triangle-down', level: 'circle' };
