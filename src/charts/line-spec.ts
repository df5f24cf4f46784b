import { type Chart, shownPoints, valuesOf } from './chart.ts';
import { monthEncoding, valueEncoding, valueGrid } from './line-axes.ts';
import { namedGaps } from './line-gaps.ts';
import { pointLabels } from './line-labels.ts';
import { LINE_HEIGHT, MARGIN, monthColumns, PAGE_LEFT, PAGE_RIGHT, PLOT, TEXT_SIZE } from './line-layout.ts';
import { windowStrip } from './line-windows.ts';
import { markPoints } from './marked-points.ts';
import { bandLayer, type PageText, pageTextLayer } from './page-layers.ts';
import { INK, SURFACE } from './palette.ts';
import { labelsLayer, lineLayer, marksLayer, SPEC_BASE, SPEC_CONFIG, type SpecPart } from './spec-parts.ts';
import { textWidth, wrapText } from './text-width.ts';
import { valueAxis } from './value-axis.ts';
import { valueWords } from './value-words.ts';

const TITLE_SIZE = 18;
const TITLE_LINE = 23;
const UNIT_ROW = 30;
const SOURCE_TOP = 48;
const BELOW_SOURCE = 4;
const MARK_STYLE = { triangle: 80, dot: 45, color: INK.line };
const SYNTHETIC_WORDS = 'Synthetic data';

/** A full-size line chart from zero, with both windows shaded and named, and every gap named. */
export function lineSpec(chart: Chart): object {
  const points = markPoints(shownPoints(chart, 'line'));
  const columns = monthColumns(chart);
  const strip = windowStrip(chart, columns);
  const gaps = namedGaps(points, columns);
  const axis = valueAxis(valuesOf(points), chart.isPercent);
  const pageWidth = PAGE_RIGHT - PAGE_LEFT;
  const title = wrapText(chart.headline, pageWidth, { size: TITLE_SIZE, isBold: true });
  const subtitle = wrapText(chart.measured, pageWidth, { size: TEXT_SIZE });
  const source = wrapText(chart.source, pageWidth - syntheticWidth(chart), { size: TEXT_SIZE });

  return {
    ...SPEC_BASE,
    description: chart.headline,
    padding: {
      left: PLOT.left,
      right: PLOT.right,
      top: MARGIN + title.length * TITLE_LINE + subtitle.length * LINE_HEIGHT + UNIT_ROW + strip.height,
      bottom: SOURCE_TOP + source.length * LINE_HEIGHT + BELOW_SOURCE,
    },
    width: PLOT.width,
    height: PLOT.height,
    title: titlePart(title, subtitle),
    layer: [
      bandLayer(strip.bands, -strip.height, { stroke: SURFACE.page, strokeWidth: 1.5 }),
      valueGrid(axis),
      bandLayer(gaps.bands, 0, { stroke: INK.text, strokeWidth: 1, strokeDash: [3, 3] }),
      pageTextLayer([...strip.texts, ...gaps.texts, ...footTexts(chart, source)]),
      {
        encoding: { x: monthEncoding(columns), y: valueEncoding(chart, axis, strip.height) },
        layer: [
          lineLayer(points, INK.line, 2.25),
          marksLayer(points, MARK_STYLE),
          labelsLayer(pointLabels(points, columns, axis, valueWords(chart, points)), TEXT_SIZE, LINE_HEIGHT),
        ],
      },
    ],
    config: SPEC_CONFIG,
  };
}

function titlePart(title: readonly string[], subtitle: readonly string[]): SpecPart {
  return {
    text: title,
    subtitle,
    anchor: 'start',
    frame: 'group',
    dx: PAGE_LEFT,
    offset: 10,
    fontSize: TITLE_SIZE,
    lineHeight: TITLE_LINE,
    color: INK.text,
    subtitleFontSize: TEXT_SIZE,
    subtitleLineHeight: LINE_HEIGHT,
    subtitleColor: INK.text,
    subtitlePadding: 6,
  };
}

function footTexts(chart: Chart, source: readonly string[]): PageText[] {
  const y = PLOT.height + SOURCE_TOP;
  const texts: PageText[] = [{ lines: source, x: PAGE_LEFT, y, align: 'left' }];
  if (!chart.isSynthetic) return texts;
  return [
    ...texts,
    { lines: [SYNTHETIC_WORDS], x: PAGE_RIGHT, y, align: 'right', isBold: true, color: INK.synthetic },
  ];
}

function syntheticWidth(chart: Chart): number {
  return chart.isSynthetic ? textWidth(SYNTHETIC_WORDS, { size: TEXT_SIZE, isBold: true }) + 2 * MARGIN : 0;
}
