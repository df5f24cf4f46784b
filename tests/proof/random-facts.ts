import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { Random } from '../../sample/random.ts';
import { addMonths, monthSpine } from '../../src/calendar.ts';
import { type Exception, exceptionsOf } from '../../src/insight/exceptions.ts';
import { wholeArea } from '../../src/measures/area-levels.ts';
import type { MeasuredSeries } from '../../src/measures/build-series.ts';
import type { AreaContribution } from '../../src/measures/contributions.ts';
import { type Measure, wholePart } from '../../src/measures/measure.ts';
import type { Rate } from '../../src/measures/rate.ts';
import { type Result, resultOf } from '../../src/measures/result.ts';
import type { Series, SeriesPoint } from '../../src/measures/series.ts';
import { isDivided, isRatio, spanOf } from '../../src/measures/statistic.ts';
import type { ProofFacts } from '../../src/proof/proof-facts.ts';
import { factsOf } from '../../src/proof/proof-facts.ts';
import type { Target } from '../../src/reference/plan-targets.ts';
import type { Break } from '../../src/reference/registers.ts';

const asAt = '2018-05';

/** Facts of one measure over made-up months, and what its drafts are written from. */
export interface RandomFacts {
  readonly facts: ProofFacts;
  /** Of one part of the measure, so that each set is quickly read. */
  readonly results: readonly Result[];
  readonly contributions: readonly AreaContribution[];
  readonly rates: readonly Rate[];
  readonly exceptions: readonly Exception[];
  readonly measured: readonly MeasuredSeries[];
}

/** Each set has every fifth measure, the next set the next of them. */
const every = 5;

/** Measures over months of any size: zeros, small bases, gaps, doubts, breaks and negatives among them. */
export function randomFacts(seed: number): RandomFacts[] {
  const random = new Random(seed, 'proof');
  return performanceInsight.measures
    .filter((_, index) => index % every === seed % every)
    .map((measure) => factsOfMeasure(measure, random));
}

function factsOfMeasure(measure: Measure, random: Random): RandomFacts {
  const parts =
    measure.parts && !measure.parts.withWhole ? measure.parts.named.map(({ part }) => part) : [wholePart];
  const part = parts[random.below(parts.length)] ?? wholePart;
  const unbroken = parts.map((one) => seriesOf(measure, one, wholeArea, random));
  const { breaks, targets } = registersOf(measure, part, random);
  const series = unbroken.map((one) => ({ ...one, breaks }));
  const results = series.map((one) => resultOf(measure, one, asAt, targets));
  const contributions = isDivided(measure.statistic) ? [] : contributionsTo(measure, random);
  const measured = [{ measure, series, drivers: [], unavailable: [] }];
  const rates = measure.statistic === 'severity' || measure.statistic === 'count' ? results.map(rateOf) : [];
  return {
    results: results.filter((one) => one.part === part),
    contributions,
    rates,
    measured,
    exceptions: exceptionsOf({ measured, results }, { measured, results, contributions }),
    facts: factsOf(asAt, { measures: [measure], results, series, contributions, rates }),
  };
}

function seriesOf(measure: Measure, part: string, area: string, random: Random): Series {
  const months =
    spanOf(measure.statistic) === 'since'
      ? monthSpine('2016-01', asAt)
      : monthSpine(addMonths(asAt, -27), asAt);
  const size = 10 ** (random.fraction() * 7 - 1);
  const drift = 1 + (random.fraction() - 0.5) * (random.chance(0.2) ? 0.2 : 0.03);
  const isSparse = random.chance(0.1);
  const gap = random.chance(0.1) ? random.below(months.length) : -1;
  const isNegative = random.chance(0.03) && measure.statistic !== 'count';
  const points = months.map((month, index): SeriesPoint => {
    const level = size * drift ** index * (0.8 + 0.4 * random.fraction());
    const denominator = measure.denominator
      ? Math.round(level * (isRatio(measure.statistic) ? 3 : 1)) + (isSparse ? 0 : 1)
      : null;
    const share = random.fraction() * (isRatio(measure.statistic) ? 1 : 60);
    const raw =
      isSparse && random.chance(0.8)
        ? 0
        : denominator === null
          ? Math.round(level)
          : Math.round(denominator * share);
    const numerator = isNegative ? -raw : measure.statistic === 'severity' ? raw * 61.7 : raw;
    return index === gap
      ? {
          month,
          numerator: null,
          denominator: null,
          baseline: null,
          left_out: null,
          weight_squares: null,
          gap: { code: 'not received' as const },
          doubt: null,
        }
      : {
          month,
          numerator,
          denominator,
          baseline: measure.baseline ? numerator * (1 + random.fraction() * 4) : null,
          left_out: measure.leftOut ? random.below(200) : null,
          weight_squares: null,
          gap: null,
          doubt: random.chance(0.01) ? '12 rows in quarantine' : null,
        };
  });
  return {
    measure: measure.code,
    part,
    area,
    area_level: area === wholeArea ? wholeArea : 'division',
    points,
  };
}

/** Now and then a break within the windows, and a target near the values. */
function registersOf(measure: Measure, part: string, random: Random): { breaks: Break[]; targets: Target[] } {
  const month = addMonths(asAt, -random.below(24));
  const target = Math.round(random.fraction() * 1000) / 10;
  return {
    breaks: random.chance(0.2) ? [{ month, what_changed: 'more is recorded by officers' }] : [],
    targets: random.chance(0.2) ? [{ measure: measure.code, part, target }] : [],
  };
}

const offences = [
  'Rape of a female aged 16 and over',
  'Robbery of personal property',
  'Assault with injury',
  'Burglary - residential',
];

function contributionsTo(measure: Measure, random: Random): AreaContribution[] {
  return offences.map((value) => {
    const previous = Math.round(10 ** (random.fraction() * 6));
    const difference = Math.round((random.fraction() - 0.5) * 2 * previous);
    return {
      measure: measure.code,
      as_at: asAt,
      area: wholeArea,
      by: 'offence',
      value,
      current: previous + difference,
      previous,
      difference,
      share: 10,
      is_not_shown: false,
    };
  });
}

function rateOf({ measure, part, area, area_level, as_at, unit, current, previous }: Result): Rate {
  const population = 1_147_098;
  const perThousand = (value: number | null) => (value === null ? null : (1000 * value) / population);
  return {
    measure,
    part,
    area,
    area_level,
    as_at,
    population,
    unit: `${unit} per 1,000 residents`,
    population_vintage: 'mid-2017',
    previous_population: population,
    previous_population_vintage: 'mid-2017',
    current: perThousand(current),
    previous: perThousand(previous),
  };
}
