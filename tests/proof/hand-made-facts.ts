import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { addMonths } from '../../src/calendar.ts';
import { wholeArea } from '../../src/measures/area-levels.ts';
import { resultOf } from '../../src/measures/result.ts';
import type { Series } from '../../src/measures/series.ts';
import type { ProofFacts } from '../../src/proof/proof-facts.ts';
import { factsOf } from '../../src/proof/proof-facts.ts';
import { type MonthlyFigures, monthlyFigures } from './monthly-figures.ts';

const asAt = '2018-05';

/** The facts of May 2018 over the monthly figures. */
export const handMadeFacts: ProofFacts = factsFrom(monthlyFigures);

function factsFrom(figures: readonly MonthlyFigures[]): ProofFacts {
  const series = figures.map(seriesOf);
  const measures = performanceInsight.measures.filter(({ code }) =>
    series.some((one) => one.measure === code),
  );
  const results = measures.flatMap((measure) =>
    series.filter((one) => one.measure === measure.code).map((one) => resultOf(measure, one, asAt)),
  );
  return factsOf(asAt, { measures, results, series });
}

function seriesOf({
  measure,
  part,
  area,
  first,
  numerators,
  denominators,
  baselines,
}: MonthlyFigures): Series {
  return {
    measure,
    part,
    area,
    area_level:
      area === wholeArea
        ? wholeArea
        : /^(City|County|Unknown division)$/.test(area)
          ? 'division'
          : 'district',
    points: numerators.map((numerator, index) => ({
      month: addMonths(first, index),
      numerator,
      denominator: denominators?.[index] ?? null,
      baseline: baselines?.[index] ?? null,
      left_out: null,
      weight_squares: null,
      gap: numerator === null ? { code: 'not received' } : null,
      doubt: null,
    })),
  };
}
