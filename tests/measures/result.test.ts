import { describe, expect, it } from 'vitest';
import { monthSpine } from '../../src/calendar.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { resultOf } from '../../src/measures/result.ts';
import { gapAt, type Series, type SeriesPoint } from '../../src/measures/series.ts';
import { countOf } from '../../src/measures/tally.ts';
import { counted } from './small-series.ts';

const divided: Measure = {
  ...counted,
  statistic: 'proportion',
  unit: '% of crimes',
  denominator: [countOf('crime')],
};

/** 24 months to May 2018: 10 a month in the first 12, 12 a month in the last 12; changed where asked. */
function seriesWith(changes: Record<string, Partial<SeriesPoint>> = {}): Series {
  const points = monthSpine('2016-06', '2018-05').map((month, index) => ({
    month,
    numerator: index < 12 ? 10 : 12,
    denominator: null,
    baseline: null,
    left_out: null,
    weight_squares: null,
    gap: null,
    doubt: null,
    ...changes[month],
  }));
  return { measure: 'X1', part: 'all', area: 'force', area_level: 'force', points };
}

describe('a result', () => {
  it('sums 12 months against the 12 before', () => {
    expect(resultOf(counted, seriesWith(), '2018-05')).toMatchObject({
      status: 'final',
      reason: null,
      window_start: '2017-06',
      window_end: '2018-05',
      current: 144,
      previous: 120,
      difference: 24,
      change: 20,
      change_unit: '%',
      months_received: 12,
    });
  });

  it('is withheld where its current window touches a month not received; 11 months are never summed', () => {
    const missing = { numerator: null, gap: { code: 'not received' as const } };
    expect(resultOf(counted, seriesWith({ '2018-02': missing }), '2018-05')).toMatchObject({
      status: 'withheld',
      reason: 'February 2018 not received',
      current: null,
      previous: 120,
      difference: null,
      change: null,
      months_received: 11,
    });
  });

  it('is withheld where only its previous window has a hole, and keeps the current value', () => {
    const missing = { numerator: null, gap: { code: 'not received' as const } };
    expect(
      resultOf(counted, seriesWith({ '2016-07': missing, '2016-08': missing }), '2018-05'),
    ).toMatchObject({
      status: 'withheld',
      reason: 'July 2016 to August 2016 not received',
      current: 144,
      previous: null,
      change: null,
      months_received: 12,
    });
  });

  it('does not see a hole outside its windows', () => {
    const series = seriesWith();
    const points = [gapAt('2016-05'), ...series.points];
    expect(resultOf(counted, { ...series, points }, '2018-05').status).toBe('final');
  });

  it('is provisional where a month has rows in quarantine', () => {
    const doubtful = { doubt: '3 of 900 rows in quarantine' };
    expect(resultOf(counted, seriesWith({ '2018-01': doubtful }), '2018-05')).toMatchObject({
      status: 'provisional',
      reason: 'January 2018 3 of 900 rows in quarantine',
      current: 144,
    });
  });

  it('divides the sums, and does not average monthly rates', () => {
    const points = seriesWith().points.map((point) => ({ ...point, numerator: 1, denominator: 10 }));
    const heavy = points.map((point) =>
      point.month === '2018-05' ? { ...point, numerator: 0, denominator: 890 } : point,
    );
    // 11 ÷ (11 × 10 + 890) = 1.1%; the mean of the monthly rates would be 9.2%.
    const result = resultOf(divided, { ...seriesWith(), points: heavy }, '2018-05');
    expect(result.current).toBeCloseTo(1.1, 10);
    expect(result).toMatchObject({ current_numerator: 11, current_denominator: 1000, change_unit: 'pp' });
  });

  it('is withheld where a window has nothing to divide by', () => {
    const points = seriesWith().points.map((point) => ({ ...point, numerator: 0, denominator: 0 }));
    expect(resultOf(divided, { ...seriesWith(), points }, '2018-05')).toMatchObject({
      status: 'withheld',
      reason: 'nothing to divide by (12 months to May 2018, 12 months to May 2017)',
    });
  });

  it('ends its windows earlier by its lag, and says so in its window', () => {
    const result = resultOf({ ...counted, lagMonths: 2 }, seriesWith(), '2018-05');
    expect(result).toMatchObject({ as_at: '2018-05', window_start: '2017-04', window_end: '2018-03' });
  });

  it('falls back to the latest month received, as far as its allowance goes', () => {
    const late = { numerator: null, gap: { code: 'not received' as const } };
    const series = seriesWith({ '2018-05': late, '2018-04': late });
    expect(resultOf({ ...counted, mayLagMonths: 3 }, series, '2018-05').window_end).toBe('2018-03');
    expect(resultOf({ ...counted, mayLagMonths: 1 }, series, '2018-05')).toMatchObject({
      window_end: '2018-05',
      status: 'withheld',
    });
  });

  it('has no % change from zero', () => {
    const points = seriesWith().points.map((point, index) => ({ ...point, numerator: index < 12 ? 0 : 1 }));
    expect(resultOf(counted, { ...seriesWith(), points }, '2018-05')).toMatchObject({
      status: 'final',
      previous: 0,
      difference: 12,
      change: null,
    });
  });
});
