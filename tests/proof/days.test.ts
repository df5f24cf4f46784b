import { expect, it } from 'vitest';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { addMonths } from '../../src/calendar.ts';
import { resultOf } from '../../src/measures/result.ts';
import type { Series } from '../../src/measures/series.ts';
import { factsOfRows } from '../../src/proof/facts.ts';
import { factsOf } from '../../src/proof/proof-facts.ts';

it('divides 36,600 crimes of the year to May 2016 by its 366 days, to 100 a day, and those of the year before by 365', () => {
  const measure = performanceInsight.measures.find(({ code }) => code === 'T3A.1');
  if (!measure) throw new Error('no T3A.1');
  const points = Array.from({ length: 24 }, (_, index) => ({
    month: addMonths('2014-06', index),
    numerator: 3050,
    denominator: null,
    baseline: null,
    left_out: null,
    weight_squares: null,
    gap: null,
    doubt: null,
  }));
  const series: Series = { measure: 'T3A.1', part: 'all', area: 'force', area_level: 'force', points };
  const results = [resultOf(measure, series, '2016-05')];
  const facts = factsOf('2016-05', { measures: [measure], results, series: [series] });
  const averages = [...facts.measures.values()]
    .flatMap((one) => factsOfRows(one, 'all'))
    .filter(({ kind, per }) => kind === 'average' && per === 'day');
  const perDay = (months: string) => averages.find((fact) => fact.months === months)?.value;
  expect(perDay('2015-06/2016-05')).toBeCloseTo(100, 10);
  expect(perDay('2014-06/2015-05')).toBeCloseTo(36600 / 365, 10);
});
