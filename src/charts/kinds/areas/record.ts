import { periodOf, suppressedMonths } from '../../../insight/index.ts';
import {
  areaLevels,
  decimalsOf,
  forceLevel,
  hasEvents,
  isDivided,
  isPercent,
  isRatio,
  perResidents,
  type Rate,
  type Result,
  suppressedWords,
  unknownArea,
  wholeArea,
} from '../../../measures/index.ts';
import { type Interval, mapInterval } from '../../../statistics/index.ts';
import { formatNumber, formatSigned } from '../../../words/index.ts';
import type { ChartWords } from '../../layout/page-frame.ts';
import { type ChartedFigures, type ChartedRow, wordsOf } from '../charted-rows.ts';

/** What areas are compared by: a rate per 1,000 residents, the change between windows, or the measure's own value. */
type AreaQuantity = 'rate' | 'change' | 'value';

/** One area of a comparison. */
export interface AreaDot {
  readonly area: string;
  readonly value: number;
  /** Of 95%; its high end may be Infinity. Null where the measure has none. */
  readonly interval: Interval | null;
  /** Why there is no interval; null where there is one. */
  readonly whyNone: string | null;
  /** On which side of the force's value the whole interval lies; null where it holds it, or there is none. */
  readonly besideForce: 'above' | 'below' | null;
}

/** Everything a comparison of areas shows. A chart computes nothing about its measure. */
export interface AreasChart extends ChartWords {
  /** `district`. */
  readonly level: string;
  readonly quantity: AreaQuantity;
  /** Of the quantity: `crimes per 1,000 residents`. */
  readonly unit: string;
  readonly valuesIn: keyof typeof signs;
  readonly force: number;
  /** Highest first. */
  readonly areas: readonly AreaDot[];
  /** Which areas are left out, each with its value or why. */
  readonly leftOut: readonly string[];
  /** Why intervals are not there, in full. */
  readonly notes: readonly string[];
}

/** What the words of a comparison are chosen by. */
type ComparedAreas = Pick<AreasChart, 'quantity' | 'valuesIn' | 'force' | 'areas'>;

const mostDecimals = 6;

/** What stands behind each value, by what values are in. */
const signs = { percent: '%', pp: ' pp', unit: '' } as const;

/** What the whole is called that areas of a level are held against: in a paper of several forces it is all of them. */
export function wholeOf(level: string): string {
  return level === forceLevel ? 'All forces' : 'Force';
}

/** How a comparison of areas writes a value: changes with their sign, all with the same decimals. */
export function areaWords(chart: ComparedAreas): (value: number) => string {
  const { quantity, valuesIn, force, areas } = chart;
  const sign = signs[valuesIn];
  const largest = Math.max(...[force, ...areas.map(({ value }) => value)].map(Math.abs));
  if (quantity === 'change') return (value) => `${formatSigned(value, 1)}${sign}`;
  const decimals = valuesIn === 'percent' && largest >= 1 ? 1 : decimalsFor(largest);
  return (value) => `${formatNumber(value, decimals)}${sign}`;
}

/** Two figures for values under 1, one decimal for those under 100. */
function decimalsFor(largest: number): number {
  if (largest >= 100 || largest === 0) return 0;
  return largest >= 1 ? 1 : Math.min(mostDecimals, 1 - Math.floor(Math.log10(largest)));
}

/** An interval in words: `1.7 to 2.1`, `from −3.1%` where it has no upper end. */
export function intervalWords({ interval, whyNone }: AreaDot, words: (value: number) => string): string {
  if (interval === null) return whyNone ?? '';
  const { low, high } = interval;
  return Number.isFinite(high) ? `${words(low)} to ${words(high)}` : `from ${words(low)}`;
}

/** Why an area has no interval, in a sentence below the chart. */
const whyNoInterval = {
  months: `No interval is drawn of an area whose single months ${suppressedMonths}: it is made from them.`,
  level: 'Of a mean or a severity score only the change has an interval, so none is drawn.',
  stock: 'What is counted on a day, or to date, has no interval: chance is not what moves it.',
  none: 'Where too few months are known there is no interval.',
} as const;

type WhyNoInterval = keyof typeof whyNoInterval;

function reasonWithout({ measure }: ChartedRow, { suppressed }: Result): WhyNoInterval {
  if (suppressed === 'months') return 'months';
  if (!hasEvents(measure)) return 'stock';
  return measure.statistic === 'mean' || measure.statistic === 'severity' ? 'level' : 'none';
}

/** What areas are compared in: `crimes per 1,000 residents`, `change in crimes`, `% of calls`. */
function areasUnit(quantity: AreaQuantity, { unit }: Result): string {
  if (quantity === 'rate') return `${unit} ${perResidents}`;
  return quantity === 'change' ? `change in ${unit}` : unit;
}

/** The comparison as a headline: `Violent Knife Crime: highest in Nottingham (1.9), lowest in Rushcliffe (0.2)`. */
function areasHeadline(title: string, level: string, chart: ComparedAreas): string {
  const words = areaWords(chart);
  const [highest, lowest] = [chart.areas[0], chart.areas.at(-1)];
  if (!highest || !lowest) return `${title}: no ${level} has a value`;
  const what = chart.quantity === 'change' ? 'change ' : '';
  const [most, least] = [words(highest.value), words(lowest.value)];
  if (most === least) return `${title}: ${what}about the same everywhere, ${most}`;
  const per = chart.quantity === 'rate' ? ` ${perResidents}` : '';
  return `${title}: ${what}highest in ${highest.area} (${most}${per}), lowest in ${lowest.area} (${least})`;
}

/** Which areas are left out, each with its own value or count, and why where that is not plain from its name. */
function notShown(left: readonly AreaResult[], quantity: AreaQuantity, level: string): string[] {
  if (left.length === 0) return [];
  const named = left.map(({ result, rate }) => {
    const { current, area, statistic } = result;
    if (result.suppressed === 'value') return `${area} (${suppressedWords})`;
    if (current === null) return `${area} (no value)`;
    const decimals = decimalsOf([current], statistic);
    const value = `${formatNumber(current, decimals)}${isPercent(statistic) ? '%' : ''}`;
    if (quantity === 'change' && result.previous === 0 && current > 0)
      return `${area} (${value}, a rise from nothing has no %)`;
    const reasons = { rate: 'residents not known', change: 'no value before', value: 'no value before' };
    const isPlain = area === unknownArea(level) || (quantity === 'rate' && rate !== null);
    return isPlain ? `${area} (${value})` : `${area} (${value}, ${reasons[quantity]})`;
  });
  return [`Not shown: ${named.join('; ')}.`];
}

/** The comparisons of a row's areas, one for each level with two known areas that have a value. */
export function areasCharts(row: ChartedRow, figures: ComparedFigures): AreasChart[] {
  return areaLevels.flatMap(({ level }) => areasChart(row, level, figures) ?? []);
}

type ComparedFigures = Pick<ChartedFigures, 'results' | 'rates'>;

function areasChart(row: ChartedRow, level: string, compared: ComparedFigures): AreasChart | null {
  const isOfRow = ({ measure, part }: { measure: string; part: string }) =>
    measure === row.measure.code && part === row.part;
  const rates = compared.rates.filter(isOfRow);
  const rateAt = (area: string) => rates.find((rate) => rate.area === area) ?? null;
  const found = compared.results
    .filter((result) => isOfRow(result) && result.area_level === level)
    .map((result) => ({ result, rate: rateAt(result.area) }));
  const whole = { result: row.result, rate: rateAt(wholeArea) };
  const quantity = areaQuantity(found, whole);
  const force = areaValue(whole, quantity);
  if (force === null) return null;
  const areas = found
    .filter(({ result }) => result.area !== unknownArea(level))
    .flatMap((one) => dotOf(row, one, quantity, force) ?? [])
    .sort((a, b) => b.value - a.value || a.area.localeCompare(b.area));
  if (areas.length < 2) return null;

  const { result, title } = row;
  const valuesIn = areasIn(quantity, result);
  const hasIntervals = areas.some(({ interval }) => interval !== null);
  const unit = areasUnit(quantity, result);
  const vintage = quantity === 'rate' ? ` (${whole.rate?.population_vintage ?? ''})` : '';
  const withIntervals = hasIntervals ? ', with 95% intervals' : '';
  const before = quantity === 'change' ? ' against the 12 months before' : '';
  const left = found.filter((one) => !areas.some(({ area }) => area === one.result.area));
  return {
    ...wordsOf(row),
    variant: level,
    headline: areasHeadline(title, level, { quantity, valuesIn, force, areas }),
    measured: `${title}: ${unit}${vintage} by ${level}, ${periodOf(result)}${before}${withIntervals}`,
    level,
    quantity,
    unit,
    valuesIn,
    force,
    areas,
    leftOut: notShown(left, quantity, level),
    notes: [...new Set(areas.flatMap(({ why }) => (why === null ? [] : whyNoInterval[why])))],
  };
}

function dotOf(
  row: ChartedRow,
  one: AreaResult,
  quantity: AreaQuantity,
  force: number,
): (AreaDot & { readonly why: WhyNoInterval | null }) | null {
  const value = areaValue(one, quantity);
  if (value === null) return null;
  const interval = areaInterval(one, quantity);
  const above = interval !== null && interval.low > force ? 'above' : null;
  const below = interval !== null && interval.high < force ? 'below' : null;
  const why = interval === null ? reasonWithout(row, one.result) : null;
  const whyNone = why && (why === 'months' ? 'none: few' : 'none');
  return { area: one.result.area, value, interval, why, whyNone, besideForce: above ?? below };
}

/** An area's result with its rate, where its population is known. */
interface AreaResult {
  readonly result: Result;
  readonly rate: Rate | null;
}

/** Counts and scores: the rate, or the change where the population is not known. Quotients: the value. */
function areaQuantity(found: readonly AreaResult[], { result, rate }: AreaResult): AreaQuantity {
  if (isDivided(result.statistic)) return 'value';
  return rate !== null && found.filter((one) => one.rate !== null).length >= 2 ? 'rate' : 'change';
}

/** Its value; null where its result is withheld. */
function areaValue({ result, rate }: AreaResult, quantity: AreaQuantity): number | null {
  if (result.status === 'withheld' || result.status === 'not available') return null;
  if (quantity === 'rate') return rate?.current ?? null;
  return quantity === 'change' ? result.change : result.current;
}

/** Its interval of 95%; that of a rate is its count's, scaled alike. */
function areaInterval({ result, rate }: AreaResult, quantity: AreaQuantity): Interval | null {
  const [low, high] =
    quantity === 'change'
      ? [result.change_low, result.change_high]
      : [result.current_low, result.current_high];
  if (low === null || high === null) return null;
  if (quantity !== 'rate') return { low, high };
  return rate && mapInterval({ low, high }, (count) => (1000 * count) / rate.population);
}

function areasIn(quantity: AreaQuantity, result: Result): AreasChart['valuesIn'] {
  if (quantity === 'rate') return 'unit';
  if (quantity === 'change') return isRatio(result.statistic) ? 'pp' : 'percent';
  return isPercent(result.statistic) ? 'percent' : 'unit';
}
