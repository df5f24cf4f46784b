import { describe, expect, it } from 'vitest';
import { publications } from '../../pipelines/index.ts';
import { isMean, isPercent } from '../../src/measures/statistic.ts';
import { decimalsOf, formatValue, unitKind } from '../../src/measures/units.ts';

describe('values with their unit', () => {
  it('gives counts no decimals, ratios one, and ratios below 1 two', () => {
    const ofCalls = { unit: '% of calls', statistic: 'proportion' } as const;
    expect(formatValue(88108, { unit: 'crimes', statistic: 'count' }, 0)).toBe('88,108 crimes');
    expect(formatValue(10.2001, ofCalls, 1)).toBe('10.2% of calls');
    expect(formatValue(0.2202, ofCalls, 2)).toBe('0.22% of calls');
    expect(formatValue(15.74, { unit: 'positive outcomes per 100 crimes', statistic: 'rate' }, 1)).toBe(
      '15.7 positive outcomes per 100 crimes',
    );
  });

  it('shows two values of one measure with as many decimals, percentages always with some', () => {
    expect(decimalsOf([88108, 76284], 'count')).toBe(0);
    expect(decimalsOf([82.46, 363.44], 'score change')).toBe(1);
    expect(decimalsOf([306, 263.1], 'mean')).toBe(0);
    expect(decimalsOf([104.6, 111.7], 'budget')).toBe(1);
    expect(decimalsOf([0.22, 1.32], 'proportion')).toBe(2);
    expect(decimalsOf([4.65, 4.5], 'snapshot')).toBe(2);
    expect(decimalsOf([4.8, 5.2], 'proportion')).toBe(1);
    expect(decimalsOf([96.9, 97.2], 'snapshot')).toBe(1);
    expect(decimalsOf([null, 15.7], 'proportion')).toBe(1);
    expect(decimalsOf([null, null], 'proportion')).toBe(0);
  });

  const measures = publications.flatMap((publication) => publication.measures);
  it.each(measures.map((measure) => [measure.code, measure] as const))(
    '%s is in the kind of unit that its statistic gives',
    (_, { unit, statistic }) => {
      const kind = unitKind(unit);
      expect(kind === 'percent').toBe(isPercent(statistic));
      expect(kind === 'per 100').toBe(statistic === 'rate');
      expect(kind === 'things').toBe(statistic === 'count');
      expect(kind === 'minutes' || kind === 'days').toBe(statistic === 'mean');
      expect(isMean(statistic)).toBe(kind === 'minutes' || kind === 'days' || statistic === 'score change');
    },
  );
});
