import { formatCsv } from '../../../csv.ts';
import type { ChartKind } from '../chart-kind.ts';
import { fitSentences } from '../sentences.ts';
import { type AreasChart, areasCharts, areaWords, wholeOf } from './record.ts';
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

/** A comparison of areas in words: highest and lowest, the force, intervals wholly beside it, what is left out. */
function areasAltText(chart: AreasChart): string {
  return fitSentences(
    chart,
    {
      subject: [
        `Dot chart: ${chart.measured}`,
        `Dot chart: ${chart.title}: ${chart.unit} by ${chart.level}`,
        `Dot chart: ${chart.title} by ${chart.level}`,
      ],
      range: rangeForms(chart),
      beside: besideForms(chart),
      left: [
        chart.leftOut.join(' '),
        chart.leftOut.length === 0 ? '' : 'Some areas are left out, named below the chart',
      ],
      intervals: [chart.notes.join(' '), ''],
    },
    ['intervals', 'subject', 'left', 'subject', 'beside', 'range', 'left'],
  );
}

function rangeForms(chart: AreasChart): string[] {
  const words = areaWords(chart);
  const [highest, lowest] = [chart.areas[0], chart.areas.at(-1)];
  const force = `${wholeOf(chart.level).toLowerCase()} ${words(chart.force)}`;
  if (!highest || !lowest) return [`No area has a value; ${force}`];
  const [most, least] = [highest, lowest].map(({ area, value }) => `${area} ${words(value)}`);
  const [from, to] = [words(lowest.value), words(highest.value)];
  return [
    `Highest ${most}; lowest ${least}; ${force}`,
    `${chart.areas.length} areas, ${from} to ${to}; ${force}`,
  ];
}

/** Whose interval lies wholly beside the force's value; of those that have none nothing is said to hold it. */
function besideForms({ areas, level }: AreasChart): string[] {
  const with95 = areas.filter(({ interval }) => interval !== null).length;
  if (with95 === 0) return [''];
  const whole = wholeOf(level).toLowerCase();
  const without = with95 === areas.length ? '' : `; ${areas.length - with95} without an interval`;
  const beside = (['above', 'below'] as const)
    .map((side) => ({ side, dots: areas.filter(({ besideForce }) => besideForce === side) }))
    .filter(({ dots }) => dots.length > 0);
  if (beside.length === 0) {
    const which = with95 === areas.length ? 'Every interval holds' : `${with95} intervals hold`;
    return [`${which} the value of the ${whole}${without}`];
  }
  const named = beside.map(
    ({ side, dots }) => `${side} the ${whole}: ${dots.map(({ area }) => area).join(', ')}`,
  );
  const counted = beside.map(({ side, dots }) => `${dots.length} ${side}`);
  return [
    `Intervals wholly ${named.join('; ')}${without}`,
    `Intervals beside the ${whole}: ${counted.join(', ')}${without}`,
  ];
}
