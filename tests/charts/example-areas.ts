import type { AreaDot, AreasChart } from '../../src/charts/kinds/areas/record.ts';

const DISTRICTS = ['Nottingham', 'Mansfield', 'Ashfield', 'Gedling', 'Bassetlaw', 'Broxtowe', 'Rushcliffe'];

/** Areas with these values, each with an interval of so much to either side; the force has 5. */
export function exampleAreas(
  values: readonly number[],
  reach: number | null = 0.5,
  changes: Partial<AreasChart> = {},
): AreasChart {
  const areas = values.map((value, index): AreaDot => {
    const interval = reach === null ? null : { low: value - reach, high: value + reach };
    const besideForce =
      interval === null || (interval.low <= 5 && interval.high >= 5) ? null : value > 5 ? 'above' : 'below';
    const whyNone = interval === null ? 'none' : null;
    return { area: DISTRICTS[index] ?? `District ${index}`, value, interval, whyNone, besideForce };
  });
  return {
    name: 'T3A.1-areas-district',
    title: 'Victim-Based Crime',
    headline:
      'Victim-Based Crime: highest in Nottingham (9.0 per 1,000 residents), lowest in Rushcliffe (3.0)',
    measured:
      'Victim-Based Crime: crimes per 1,000 residents (mid-2019) by district, 12 months to May 2018, with 95% intervals',
    source: 'Source: Crime recording system',
    isSynthetic: false,
    level: 'district',
    quantity: 'rate',
    unit: 'crimes per 1,000 residents',
    valuesIn: 'unit',
    force: 5,
    areas,
    leftOut: ['Not shown: Unknown district (23).'],
    notes: [],
    ...changes,
  };
}

const CHANGE = { quantity: 'change', valuesIn: 'percent', unit: 'change in crimes' } as const;

/** One comparison of areas of every kind that is hard to draw. */
export const AREAS_EXAMPLES: Record<string, AreasChart> = {
  'seven areas': exampleAreas([9, 7, 6, 5, 4.5, 4, 3]),
  'two areas': exampleAreas([6, 4]),
  'one area': exampleAreas([6]),
  'no area': exampleAreas([]),
  'thirteen areas': exampleAreas(Array.from({ length: 13 }, (_, index) => 12 - index / 2)),
  'no intervals': exampleAreas([9, 7, 3], null, { notes: ['Only the change has an interval.'] }),
  'changes to both sides of zero': exampleAreas([12, 3, -8], 9, CHANGE),
  'only falls': exampleAreas([-2, -8], 1, { ...CHANGE, force: -5 }),
  'one interval without an end': exampleAreas([40, 12, -8], 9, {
    ...CHANGE,
    areas: [
      {
        area: 'Nottingham',
        value: 400,
        interval: { low: -90, high: Number.POSITIVE_INFINITY },
        whyNone: null,
        besideForce: null,
      },
      { area: 'Mansfield', value: 5, interval: { low: -3, high: 9000 }, whyNone: null, besideForce: null },
    ],
  }),
  'equal values': exampleAreas([5, 5, 5], 0),
  'only zeros': exampleAreas([0, 0], 0, { force: 0 }),
  'tiny values': exampleAreas([0.004, 0.002], 0.001, { force: 0.003 }),
  'huge values': exampleAreas([9e7, 3e7], 1e6, { force: 5e7 }),
  'shares near 100': exampleAreas([99.5, 98, 97], 0.4, {
    quantity: 'value',
    valuesIn: 'percent',
    unit: '% of calls',
    force: 98,
  }),
  'long names': exampleAreas([9, 3], 0.5, {
    headline: 'Positive outcomes of violence with injury and of serious sexual offences are highest '.repeat(
      3,
    ),
    measured: 'Positive outcomes of violence with injury, as a share of those crimes '.repeat(4),
    areas: ['a', 'b'].map((area, index) => ({
      area: `The Borough of North-West ${area} and the Hundred of Thurgarton with its outlying parishes`,
      value: 9 - index,
      interval: { low: 1, high: 9 },
      whyNone: null,
      besideForce: 'above',
    })),
    leftOut: [`Not shown: ${'Amber Valley (12, residents not known); '.repeat(9)}.`],
    isSynthetic: true,
  }),
};
