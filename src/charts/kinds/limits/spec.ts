import {
  monthEncoding,
  tickPlace,
  type ValueAxis,
  valueAxis,
  valueEncoding,
  valueGrid,
} from '../../layout/axes.ts';
import { breakStrip } from '../../layout/break-strip.ts';
import { namedGaps } from '../../layout/gap-bands.ts';
import {
  type MonthColumns,
  monthColumns,
  monthRuns,
  plot,
  provisionalNotes,
  valuesOf,
} from '../../layout/months.ts';
import { pageFrame } from '../../layout/page-frame.ts';
import { bandLayer, breakStyle, pageTextLayer, uprightLayer, whiteLayer } from '../../layout/page-layers.ts';
import { ink, surface } from '../../layout/palette.ts';
import { asGiven, fromData, monthLineLayers, pixels, type SpecPart } from '../../layout/spec-parts.ts';
import { type LimitsChart, type LimitsPoint, type LimitsSegment, limitsPoints } from './record.ts';
import { beyondAxis, sideLabels, signalLabels } from './side-labels.ts';
import { limitsKey, type SignalMark, signalMarks, usualMark } from './signal-marks.ts';

/** A mark at every month that has a value; those that signal have a shape of their own and lie on top. */
function monthMarksLayer(points: readonly LimitsPoint[]): SpecPart {
  const shown = points
    .filter(({ value }) => value !== null)
    .map(({ month, value, signal }) => ({
      month,
      value,
      signal: signal?.kind ?? null,
      rule: signal?.rule ?? null,
      ...styleOf(signal ? signalMarks[signal.kind] : usualMark),
    }));
  const inOrder = [...shown.filter(({ signal }) => !signal), ...shown.filter(({ signal }) => signal)];
  return { data: { values: inOrder }, mark: markStyle, encoding: markEncoding };
}

/** The shapes of the key, at fixed places of the page. */
function keyMarksLayer(marks: readonly (SignalMark & { x: number; y: number })[]): SpecPart {
  return {
    data: { values: marks.map((mark) => ({ ...styleOf(mark), x: mark.x, y: mark.y })) },
    mark: markStyle,
    encoding: { ...markEncoding, x: pixels('x'), y: pixels('y') },
  };
}

function styleOf({ shape, size, color }: SignalMark): Omit<SignalMark, 'word'> {
  return { shape, size, color };
}

const markStyle: SpecPart = { type: 'point', filled: true, opacity: 1, stroke: surface.page, strokeWidth: 1 };

const markEncoding: SpecPart = {
  shape: asGiven('shape'),
  size: asGiven('size', 'quantitative'),
  fill: asGiven('color'),
};

const meanDash = [1, 0];
const firmDash = [7, 4];
/** Where limits move with the season, so that a month has more than one dash. */
const monthDash = [4, 2];
const trialDash = [2, 4];
const targetDash = [12, 3, 3, 3];

/** The mean and limits of each segment, and the target, as level lines; limits on trial are dotted. */
function limitsLayer({ segments, target }: LimitsChart, columns: MonthColumns, axis: ValueAxis): SpecPart {
  const lines = segments.flatMap((segment) => segmentLines(segment, columns));
  const width = columns.plotWidth;
  const targets =
    target === null || beyondAxis(target, axis) !== null
      ? []
      : [{ line: 'target', value: target, x: 0, x2: width, strokeDash: targetDash, color: ink.target }];
  return {
    data: { values: [...lines, ...targets] },
    mark: { type: 'rule', strokeWidth: 1.5, ...fromData('strokeDash') },
    encoding: { x: pixels('x'), x2: pixels('x2'), y: tickPlace, color: asGiven('color') },
  };
}

/** Lines as long as months in a row have the same limits: the whole segment, but where they move with the season. */
function segmentLines({ points, isTrial }: LimitsSegment, columns: MonthColumns): SpecPart[] {
  const runs = monthRuns(points, ({ limits }) => limits && `${limits.mean} ${limits.high}`);
  const strokeDash = isTrial ? trialDash : runs.length > 1 ? monthDash : firmDash;
  return runs.flatMap(({ first, last, points: [{ limits } = { limits: null }] }) => {
    if (limits === null) return [];
    const place = { x: columns.startOf(first), x2: columns.endOf(last), color: ink.text };
    return [
      { line: 'upper limit', value: limits.high, ...place, strokeDash },
      { line: 'mean', value: limits.mean, ...place, strokeDash: meanDash },
      { line: 'lower limit', value: limits.drawnLow, ...place, strokeDash },
    ];
  });
}

const plotRoom = { left: plot.left, width: 520, height: plot.height };
const sideRoom = plot.left + plot.width + plot.right - plotRoom.left - plotRoom.width - 8;
const unitRow = 30;
const sourceTop = 48;

/**
 * The XmR chart of single months: mean and limits of each segment, months that signal by shape, colour and
 * word, a line with its reason at each break in recording, and the target.
 */
export function limitsSpec(chart: LimitsChart): object {
  const points = limitsPoints(chart);
  const columns = monthColumns(points, plotRoom.width);
  const breaks = breakStrip(chart.breaks, columns, plotRoom.height);
  const key = limitsKey(chart, breaks.height, plotRoom.width);
  const gaps = namedGaps(points, columns);
  const axis = axisOf(chart);
  const strip = breaks.height + key.height;
  const frame = pageFrame(
    { ...chart, measured: `${chart.measured}; ${chart.basis}` },
    { ...plotRoom, above: unitRow + strip, below: sourceTop },
    [...breaks.notes, ...provisionalNotes(points, '; not held against limits')],
  );
  const labels = signalLabels(points, columns, axis, chart.breaks);

  return {
    ...frame.spec,
    layer: [
      valueGrid(axis, columns.plotWidth),
      bandLayer(gaps.bands, 0, { stroke: ink.text, strokeWidth: 1, strokeDash: [3, 3] }),
      ...(breaks.lines.length > 0 ? [uprightLayer(breaks.lines, breakStyle)] : []),
      {
        encoding: { x: monthEncoding(columns), y: valueEncoding(chart, axis, strip) },
        layer: [
          limitsLayer(chart, columns, axis),
          ...monthLineLayers(points, ink.sparkline, 1.5),
          monthMarksLayer(points),
        ],
      },
      ...(key.marks.length > 0 ? [keyMarksLayer(key.marks)] : []),
      ...(labels.length > 0 ? [whiteLayer(labels)] : []),
      pageTextLayer([
        ...labels,
        ...key.texts,
        ...breaks.texts,
        ...gaps.texts,
        ...sideLabels(chart, axis, columns.plotWidth, sideRoom),
        ...frame.texts,
      ]),
    ],
  };
}

/** A target farther off than so many times the height of all else would press the months together. */
const farthestTarget = 1;

/** From zero where values do not all lie far above it; limits are within it, and a target that is not far off. */
function axisOf(chart: LimitsChart): ValueAxis {
  const values = valuesOf(limitsPoints(chart));
  const lines = limitsPoints(chart).flatMap(({ limits }) => (limits ? [limits.drawnLow, limits.high] : []));
  const all = values.length === 0 ? [] : [...values, ...lines];
  const isWhole = !chart.isPercent && values.every(Number.isInteger);
  const options = { isWhole, mayFloat: true };
  const axis = valueAxis(all, chart.isPercent, options);
  if (chart.target === null || all.length === 0) return axis;
  const [bottom, top] = axis.domain;
  const distance = Math.max(chart.target - top, bottom - chart.target);
  const isFar = distance > farthestTarget * (Math.max(...all) - Math.min(...all));
  return isFar ? axis : valueAxis([...all, chart.target], chart.isPercent, options);
}
