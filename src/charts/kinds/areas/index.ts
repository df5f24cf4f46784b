import { formatCsv } from '../../../csv.ts';
import type { ChartKind } from '../chart-kind.ts';
import { fitSentences, shorten, shorterForms } from '../sentences.ts';
import { type AreaDot, type AreasChart, areasCharts, areaWords, wholeOf } from './record.ts';
import { areasSpec } from './spec.ts';

/** The areas of one level against each other. */
export const areas: ChartKind<AreasChart> = {
  name: 'areas',
  title: 'By area',
  ending: 'areas',
  inPaper: 'not shown',
  needs: 'two areas of a level that have a value',
  charts: areasCharts,
  spec: areasSpec,
  altText: areasAltText,
  csv: areasCsv,
};

/** The areas and the force, unrounded, as CSV; a blank upper end where an interval has none. */
function areasCsv({ level, areas: dots, force, unit }: AreasChart): string {
  const rows = dots.map(({ area, value, interval }) => [
    level,
    area,
    unit,
    value,
    interval?.low ?? null,
    interval && Number.isFinite(interval.high) ? interval.high : null,
  ]);
  return formatCsv(
    ['level', 'area', 'unit', 'value', 'low', 'high'],
    [...rows, ['force', 'force', unit, force, null, null]],
  );
}

/**
 * A comparison of areas in words, from its record: type, what, highest and lowest against the force, which
 * intervals lie wholly beside it, and what is left out.
 */
function areasAltText(chart: AreasChart): string {
  const words = `Dot chart: ${chart.measured}`;
  return fitSentences(
    {
      subject: shorterForms(words, 60),
      range: rangeForms(chart),
      beside: besideForms(chart.areas),
      notes: [chart.notes.join(' '), shorten(chart.notes.join(' '), 60), ''],
      synthetic: [chart.isSynthetic ? 'Synthetic data' : ''],
    },
    ['notes', 'subject', 'subject', 'beside', 'range'],
  );
}

function rangeForms(chart: AreasChart): string[] {
  const words = areaWords(chart);
  const [highest, lowest] = [chart.areas[0], chart.areas.at(-1)];
  const force = `${wholeOf(chart).toLowerCase()} ${words(chart.force)}`;
  if (!highest || !lowest) return [`No area has a value; ${force}`];
  const [most, least] = [highest, lowest].map(({ area, value }) => `${area} ${words(value)}`);
  const full = `Highest ${most}; lowest ${least}; ${force}`;
  return [full, shorten(full, 90), shorten(full, 60)];
}

function besideForms(areas: readonly AreaDot[]): string[] {
  const on = (side: AreaDot['besideForce']): AreaDot[] => areas.filter((one) => one.besideForce === side);
  const [above, below] = [on('above'), on('below')];
  if (above.length + below.length === 0) {
    return [areas.some(({ interval }) => interval) ? 'Every interval holds the value of the force' : ''];
  }
  const named = (those: readonly AreaDot[], side: string): string[] =>
    those.length === 0 ? [] : [`${side} the force: ${those.map(({ area }) => area).join(', ')}`];
  const counted = (those: readonly AreaDot[], side: string): string[] =>
    those.length === 0 ? [] : [`${those.length} ${side}`];
  return [
    `Intervals wholly ${[...named(above, 'above'), ...named(below, 'below')].join('; ')}`,
    `Intervals beside the force: ${[...counted(above, 'above'), ...counted(below, 'below')].join(', ')}`,
  ];
}
