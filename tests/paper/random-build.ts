import { Random } from '../../sample/random.ts';
import { addMonths, monthSpine } from '../../src/calendar.ts';
import type { ChartedFigures } from '../../src/charts/kinds/charted-rows.ts';
import { disclose } from '../../src/disclosure/disclose.ts';
import { wholeArea } from '../../src/measures/area-levels.ts';
import type { MeasuredSeries } from '../../src/measures/build-series.ts';
import { contributionsOf } from '../../src/measures/contributions.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { rateOf } from '../../src/measures/rate.ts';
import { resultOf } from '../../src/measures/result.ts';
import { gapAt, type Series, type SeriesPoint } from '../../src/measures/series.ts';
import type { Target } from '../../src/reference/plan-targets.ts';
import type { Break } from '../../src/reference/registers.ts';
import { everythingShown } from '../build-into.ts';
import { counted } from '../measures/small-series.ts';
import { poisson } from '../statistics/noise.ts';

const END = '2018-05';
const MOST_MONTHS = 66;
const DISTRICTS = ['Ashfield', 'Gedling', 'Nottingham', 'Unknown district', 'Beyond the county'];
const DRIVERS = Array.from({ length: 13 }, (_, index) => `kind ${index}`);
const POPULATIONS = [wholeArea, 'Ashfield', 'Gedling', 'Nottingham'].map((area, index) => ({
  area,
  area_level: area === wholeArea ? wholeArea : 'district',
  vintage: 'mid-2019',
  population: area === wholeArea ? 600_000 : 100_000 * index,
}));

/** What charts are made of, from random months: a count by district and kind, or a share by district. */
export function randomBuild(seed: number): ChartedFigures {
  const random = new Random(seed, 'charts');
  const measure = anyMeasure(random);
  const months = monthSpine(addMonths(END, -random.below(MOST_MONTHS)), END);
  const gaps = new Set(random.chance(0.3) ? [months[random.below(months.length)]] : []);
  const { breaks, targets } = anyRegisters(random, measure, months);
  const [mean, jump] = [1 + random.below(60), random.chance(0.5) ? 1 : 0.4 + 1.6 * random.fraction()];
  const series = (places: readonly Omit<Series, 'points' | 'measure'>[]): Series[] =>
    places.map((place) => ({
      ...place,
      measure: measure.code,
      breaks,
      points: months.map((month, index) =>
        gaps.has(month)
          ? gapAt(month)
          : anyPoint(random, measure, month, mean * (index > months.length - 9 ? jump : 1)),
      ),
    }));

  const kinds = series(DRIVERS.map((part) => ({ part, area: wholeArea, area_level: wholeArea })));
  const force = { part: 'all', area: wholeArea, area_level: wholeArea };
  const whole: Series =
    measure.statistic === 'count'
      ? {
          ...force,
          measure: measure.code,
          breaks,
          points: months.map((month, index) => sumAt(month, index, kinds)),
        }
      : (series([force])[0] as Series);
  const areas = series(DISTRICTS.map((area) => ({ part: 'all', area, area_level: 'district' })));
  const drivers = measure.statistic === 'count' ? [{ by: 'kind', series: kinds }] : [];
  const measured: MeasuredSeries = { measure, series: [whole, ...areas], drivers, unavailable: [] };
  const results = measured.series.map((one) => resultOf(measure, one, END, targets));
  const [result] = results;
  const exact = {
    measured: [measured],
    results,
    contributions: result ? contributionsOf(measured, result) : [],
  };
  return {
    accepted: [],
    ...disclose(exact, {}, everythingShown),
    rates: results.flatMap((one) => rateOf(measure, one, POPULATIONS) ?? []),
  };
}

function anyMeasure(random: Random): Measure {
  const better = (['lower', 'higher', 'neither'] as const)[random.below(3)] ?? 'neither';
  const share = { statistic: 'proportion', unit: '% of crimes' } as const;
  return {
    ...counted,
    better,
    source: 'Crime recording system',
    isOfSomePlaces: random.chance(0.3),
    ...(random.chance(0.5) ? share : {}),
  };
}

function anyRegisters(
  random: Random,
  measure: Measure,
  months: readonly string[],
): { breaks: Break[]; targets: Target[] } {
  const month = months[random.below(months.length)] ?? END;
  const isShare = measure.statistic === 'proportion';
  return {
    breaks: random.chance(0.4) ? [{ month, what_changed: 'another way to record' }] : [],
    targets: random.chance(0.4) ? [{ measure: measure.code, part: 'all', target: isShare ? 30 : 400 }] : [],
  };
}

function anyPoint(random: Random, measure: Measure, month: string, mean: number): SeriesPoint {
  const numerator = poisson(random, mean);
  const denominator = measure.statistic === 'count' ? null : numerator + poisson(random, 2 * mean);
  return { ...gapAt(month), numerator, denominator, gap: null };
}

function sumAt(month: string, index: number, parts: readonly Series[]): SeriesPoint {
  const points = parts.flatMap((part) => part.points[index] ?? []);
  const missing = points.find(({ gap }) => gap !== null);
  if (missing) return missing;
  return {
    ...gapAt(month),
    numerator: points.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0),
    gap: null,
  };
}
