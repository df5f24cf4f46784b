import { expect, it } from 'vitest';
import type { Gap } from '../../src/measures/gap.ts';
import { type Result, resultOf } from '../../src/measures/result.ts';
import { factsOf } from '../../src/proof/proof-facts.ts';
import { proofText } from '../../src/proof/proof-text.ts';
import { counted, steady } from '../measures/small-series.ts';

const asAt = '2018-05';
const suppressed: Gap = { code: 'suppressed' };
const shown = { suppressed: null };
const nothing = {
  current: null,
  previous: null,
  difference: null,
  change: null,
  suppressed: 'value',
} as const;

/** 100 crimes in each month of a year, and 80 in each of the year before; of Ashfield and Gedling less is shown. */
const facts = (() => {
  const rows: [string, number, number, Partial<Result>][] = [
    ['force', 100, 80, shown],
    ['Mansfield', 50, 40, shown],
    ['Ashfield', 1, 1, nothing],
    ['Gedling', 20, 16, { suppressed: 'months' }],
  ];
  const made = rows.map(([area, now, before, hidden]) => {
    const area_level = area === 'force' ? 'force' : 'district';
    const series = { ...steady(before, now), area, area_level };
    const result = { ...resultOf(counted, series, asAt), ...hidden };
    const points = series.points.map((point) =>
      hidden.suppressed === null ? point : { ...point, numerator: null, gap: suppressed },
    );
    return { result, series: { ...series, points } };
  });
  return factsOf(asAt, {
    measures: [counted],
    results: made.map(({ result }) => result),
    series: made.map(({ series }) => series),
  });
})();

const told = (sentence: string) =>
  proofText(`## ${counted.code}\n\n${sentence}`, 'markdown', facts).findings.map(
    ({ level, fault, data }) => `${level}: ${fault}: ${data}`,
  );

it.each([
  ['Ashfield', 'Ashfield recorded 1,200 crimes in the 12 months to May 2018.'],
  ['Ashfield', 'In Ashfield there were 12 crimes.'],
  ['Ashfield', 'Over the year 1,200 crimes were recorded, 12 of them in Ashfield.'],
  ['Gedling', 'In Gedling 100 crimes were recorded in May 2018.'],
])(
  'a number said of %s, which is not shown there, is not held against the figure of the force: %s',
  (area, sentence) => {
    expect(told(sentence)).toEqual([
      `note: not published: the figure of ${area} is not shown (disclosure control)`,
    ]);
  },
);

it.each([
  'Ashfield is small; across the force 1,200 crimes were recorded.',
  'Mansfield recorded 600 crimes, and in Ashfield patrols went on.',
  'In Gedling 240 crimes were recorded in the 12 months to May 2018, up from 192.',
])('a figure that is shown is read beside one that is not: %s', (sentence) => {
  expect(told(sentence)).toEqual([]);
});

it('a figure that is not published is not counted as checked', () => {
  const { figures, notUnderstood } = proofText(
    `## ${counted.code}\n\nIn Ashfield there were 12 crimes.`,
    'markdown',
    facts,
  );
  expect([figures, notUnderstood]).toEqual([0, 1]);
});
