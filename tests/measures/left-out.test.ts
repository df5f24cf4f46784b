import { expect, test } from 'vitest';
import { resultOf } from '../../src/measures/result.ts';
import { severityOf, yearly } from './small-series.ts';

const leftOut = { tallies: severityOf.numerator, words: 'crimes of an offence that has no weight' };
const scored = { ...severityOf, leftOut };
/** 1,000 crimes with a weight of 10 points, or as many as given, and others without one. */
const series = (now: { weighed: number; left: number }, before: { weighed: number; left: number }) => {
  const { points, ...rest } = yearly({
    previous: [10 * before.weighed, before.weighed],
    current: [10 * now.weighed, now.weighed],
  });
  const left: Readonly<Record<string, number>> = { '2017-05': before.left, '2018-05': now.left };
  return { ...rest, points: points.map((point) => ({ ...point, left_out: left[point.month] ?? 0 })) };
};

test('a score that leaves out half of the crimes of one window and none of the other is not compared', () => {
  // As many crimes, of which a code that the table does not have is given to half: the score halves by that alone.
  const result = resultOf(scored, series({ weighed: 500, left: 500 }, { weighed: 1000, left: 0 }), '2018-05');
  expect(result).toMatchObject({ status: 'withheld', current: 5000, previous: 10_000, change: null });
  expect(result.reason).toBe(
    'not compared: 50.0% of the 12 months to May 2018 and 0.0% of the 12 months to May 2017 are crimes of an offence that has no weight',
  );
});

test('a score that leaves out as many of both, or of few by chance, is compared', () => {
  const even = resultOf(scored, series({ weighed: 500, left: 20 }, { weighed: 1000, left: 40 }), '2018-05');
  expect(even).toMatchObject({ status: 'final', change: -50 });
  // 2 of 52 against 1 of 51: 1.9 points, within chance.
  const few = resultOf(scored, series({ weighed: 50, left: 2 }, { weighed: 50, left: 1 }), '2018-05');
  expect(few.status).toBe('final');
});
