import type { DriverBar, DriversChart } from '../../src/charts/kinds/drivers.ts';

const NAMES = [
  'Burglary',
  'Robbery',
  'Arson',
  'Shoplifting',
  'Violence with injury',
  'Stalking',
  'Theft',
  'Drugs',
];

/** Bars with these differences, the last of all others where there are more than eight. */
export function exampleDrivers(
  differences: readonly number[],
  changes: Partial<DriversChart> = {},
): DriversChart {
  const whole = differences.reduce((sum, one) => sum + one, 0);
  const bars = differences.map(
    (difference, index): DriverBar => ({
      label: NAMES[index] ?? 'All others (12)',
      difference,
      share: whole === 0 ? null : (100 * difference) / whole,
      isRest: index >= NAMES.length,
    }),
  );
  return {
    name: 'T3A.1-drivers',
    title: 'Victim-Based Crime',
    by: 'offence subgroup',
    headline: 'Victim-Based Crime rose by 1,180 crimes; Burglary moved most, +700',
    measured:
      'Victim-Based Crime: difference in crimes by offence subgroup, 12 months to May 2018 against the 12 months before, together +1,180',
    source: 'Source: Crime recording system',
    isSynthetic: false,
    unit: 'crimes',
    difference: whole,
    bars,
    ...changes,
  };
}

/** One chart of drivers of every kind that is hard to draw. */
export const DRIVERS_EXAMPLES: Record<string, DriversChart> = {
  'eight and the rest': exampleDrivers([700, 400, -300, 200, 150, 90, -60, 50, -50]),
  'two bars': exampleDrivers([20, -3]),
  'only falls': exampleDrivers([-700, -400, -3]),
  'nothing on the whole': exampleDrivers([70, -70]),
  'a rest larger than the parts': exampleDrivers([9, 8, 7, 6, 5, 4, 3, 2, -2000]),
  'tiny differences': exampleDrivers([1, -1, 1]),
  'scores with decimals': exampleDrivers([86561.4321, -70273.25, 0.4]),
  'huge differences': exampleDrivers([8e7, -7e7, 12]),
  'long names': exampleDrivers([5, 4], {
    headline: 'Positive outcomes of violence with injury and of serious sexual offences rose '.repeat(3),
    measured: 'Positive outcomes of violence with injury, as a share of those crimes '.repeat(4),
    bars: [5, 4].map((difference) => ({
      label:
        'Attempted burglary in a building other than a dwelling, and causing death by careless driving under influence of drink or drugs',
      difference,
      share: null,
      isRest: false,
    })),
    isSynthetic: true,
  }),
};
