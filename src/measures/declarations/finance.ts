import type { Measure } from '../measure.ts';
import { sumOf } from '../tally.ts';

export const forecastForYear: Measure = {
  code: 'F.1',
  title: 'Forecast vs. Budget for the Year',
  synonyms: ['outturn', 'forecasted'],
  objective: 'T4B',
  statistic: 'budget',
  unit: '% of the budget for the year expected to be spent',
  better: 'neither',
  numerator: [sumOf('finance', 'forecast_for_year', { line: ['capital', 'revenue'] })],
  denominator: [sumOf('finance', 'budget_for_year', { line: ['capital', 'revenue'] })],
  parts: {
    by: 'line',
    withWhole: false,
    named: [
      { part: 'capital', title: 'Capital', letter: 'a' },
      { part: 'revenue', title: 'Revenue', letter: 'b' },
    ],
  },
  definition:
    'Money that the finance system expects to be spent by the end of March, as a share of the budget for the year.',
  source: 'Finance system',
  owner: 'Finance',
};

export const efficienciesForYear: Measure = {
  code: 'F.2',
  title: 'Forecast vs. Planned Efficiencies for the Year',
  objective: 'T4B',
  statistic: 'budget',
  unit: '% of the plan for the year expected to be delivered',
  better: 'higher',
  numerator: [sumOf('finance', 'forecast_for_year', { line: 'efficiency' })],
  denominator: [sumOf('finance', 'budget_for_year', { line: 'efficiency' })],
  definition:
    'Efficiencies that the finance system expects to be delivered by the end of March, as a share of those planned for the year.',
  source: 'Finance system',
  owner: 'Finance',
};
