import { surface } from './layout/palette.ts';
import { asGiven, type SpecPart, specBase, specConfig } from './layout/spec-parts.ts';
import type { Filling } from './render/svg.ts';
import { strokes } from './several-lines.ts';

const text = 'var(--text)';
const quiet = 'var(--quiet)';
const page = 'var(--page)';
const fontSize = 13;

/**
 * A chart of months that a page can change without drawing up another: all that differs stands in settings and
 * tables. Colours are names of the page's own, so that it follows the page's scheme.
 */
export function monthLinesSpec({ padding, width, height, signals, data }: Filling): object {
  return {
    ...specBase,
    background: 'transparent',
    padding,
    width,
    height,
    params: Object.entries(signals).map(([name, value]) => ({ name, value })),
    datasets: data,
    layer: [bands, gaps, breaks, ...lines, ends, ...cursor, unitName],
    config: { ...specConfig, text: { color: text, fontSize } },
  };
}

function from(name: string): SpecPart {
  return { data: { name } };
}

const scaleless = { nice: false, zero: false };

function months(field = 'at'): SpecPart {
  return {
    field,
    type: 'quantitative',
    scale: { domain: [{ expr: 'from' }, { expr: 'to' }], ...scaleless },
    axis: {
      values: { expr: 'monthTicks' },
      labelExpr: 'monthNames[datum.value]',
      title: null,
      grid: false,
      domain: false,
      tickColor: quiet,
      labelColor: text,
      labelFontSize: fontSize,
      labelOverlap: false,
      labelFlush: false,
      labelPadding: 4,
    },
  };
}

function values(field = 'value'): SpecPart {
  return {
    field,
    type: 'quantitative',
    scale: { domain: [{ expr: 'low' }, { expr: 'high' }], ...scaleless },
    axis: {
      title: null,
      tickCount: { expr: 'max(2, floor(height / 50))' },
      tickMinStep: { expr: 'step' },
      labelExpr: "replace(datum.label, '-', '−') + sign",
      labelColor: text,
      labelFontSize: fontSize,
      labelPadding: 8,
      ticks: false,
      domain: false,
      gridColor: { condition: { test: 'datum.value === 0', value: quiet }, value: 'var(--grid)' },
    },
  };
}

/** What values are in, above them. */
const unitName: SpecPart = {
  data: { values: [{}] },
  mark: {
    type: 'text',
    text: { expr: 'unit' },
    align: 'left',
    baseline: 'bottom',
    lineBreak: '\n',
    lineHeight: 16,
    x: { expr: '2 - padding.left' },
    y: { expr: 'unitAt' },
  },
};

const bands: SpecPart = {
  ...from('bands'),
  layer: [
    {
      mark: { type: 'rect', clip: true },
      encoding: { x: months('start'), x2: { field: 'end' }, fill: asGiven('fill') },
    },
    {
      mark: { type: 'text', align: 'left', baseline: 'top', dx: 5, fontSize: 12, fill: quiet, y: 4 },
      encoding: { x: months('start'), text: { field: 'name' } },
    },
  ],
};

/** Months without a value, and why. */
const gaps: SpecPart = {
  ...from('gaps'),
  layer: [
    {
      mark: { type: 'rect', fill: 'var(--band-2)', stroke: quiet, strokeDash: [3, 3], clip: true },
      encoding: { x: months('start'), x2: { field: 'end' } },
    },
    {
      transform: [{ calculate: '(datum.start + datum.end) / 2', as: 'middle' }],
      mark: { type: 'text', fontSize: 12, fill: text, y: { expr: 'height / 2' } },
      encoding: { x: months('middle'), text: { field: 'why' } },
    },
  ],
};

/** A line at each break, with the number that its note stands under. */
const breaks: SpecPart = {
  ...from('breaks'),
  transform: [{ calculate: 'datum.at - 0.5', as: 'start' }],
  layer: [
    { mark: { type: 'rule', stroke: quiet, strokeDash: [5, 3] }, encoding: { x: months('start') } },
    {
      name: 'breaknote',
      mark: { type: 'point', shape: 'circle', filled: true, size: 230, fill: quiet, opacity: 1, y: -10 },
      encoding: { x: months('start') },
    },
    {
      mark: { type: 'text', fontSize: 11, fontWeight: 'bold', fill: page, y: -10 },
      encoding: { x: months('start'), text: { field: 'number' } },
    },
  ],
};

const lines: SpecPart[] = [
  {
    ...from('points'),
    mark: { type: 'line', strokeWidth: 2.25, strokeCap: 'round', strokeJoin: 'round', clip: true },
    encoding: {
      x: months(),
      y: values('drawn'),
      detail: { field: 'run', type: 'nominal' },
      stroke: asGiven('color'),
      strokeDash: asGiven('dash'),
    },
  },
  {
    ...from('points'),
    transform: [{ filter: 'datum.isFirst && isValid(datum.value) && (dot > 0 || datum.isAlone)' }],
    mark: { type: 'point', shape: 'circle', filled: true, size: { expr: 'max(dot, 18)' }, opacity: 1 },
    encoding: { x: months(), y: values(), fill: asGiven('color') },
  },
];

/** The last value of each line: a dot, and its label beside the plot. */
const ends: SpecPart = {
  ...from('ends'),
  layer: [
    {
      mark: { type: 'point', shape: 'circle', filled: true, size: 45, opacity: 1 },
      encoding: { x: months(), y: values(), fill: asGiven('color') },
    },
    {
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'middle',
        fontWeight: 'bold',
        fill: text,
        x: { expr: 'width + 8' },
        y: { expr: 'datum.y' },
      },
      encoding: { text: { field: 'label' } },
    },
  ],
};

/** What somebody points at: a line at the month, and a ring around each value. */
const cursor: SpecPart[] = [
  { ...from('cursor'), mark: { type: 'rule', stroke: text, strokeWidth: 1 }, encoding: { x: months() } },
  {
    ...from('focus'),
    mark: { type: 'point', shape: 'circle', size: 90, strokeWidth: 2.5, opacity: 1, filled: false },
    encoding: { x: months(), y: values(), stroke: asGiven('color'), fill: { value: page } },
  },
];

/** The colours that names of the page's stand for where there is no page: those of its light scheme. */
const light: Readonly<Record<string, string>> = {
  text: '#0b0c0c',
  quiet: '#3d3d3d',
  page: '#ffffff',
  grid: '#dfe2e5',
  'band-1': '#d9e6f299',
  'band-2': '#e6e7e899',
  ...Object.fromEntries(strokes.map(({ color }, index) => [`line-${index + 1}`, color])),
};

/** A specification that can be drawn outside the site: its colours as such, on white. */
export function drawnInLight(spec: object): object {
  const text = JSON.stringify({ ...spec, background: surface.page });
  return JSON.parse(text.replace(/var\(--([\w-]+)\)/g, (_, name: string) => light[name] ?? 'black'));
}
