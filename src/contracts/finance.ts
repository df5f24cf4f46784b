import { optional, required } from './columns.ts';
import { contract } from './contract.ts';

export const finance = contract({
  feed: 'finance',
  title: 'Budget and spend',
  grain: 'one row per month and line',
  supplier: 'Finance system',
  delivered: 'every month',
  isFreeOfPersons: true,
  monthColumn: 'month',
  key: ['month', 'line'],
  kinds: ['line'],
  columns: {
    month: required('month', 'Month at whose end the amounts stand'),
    line: required(
      ['capital', 'revenue', 'efficiency'],
      'Capital budget, revenue budget, or efficiencies planned in the revenue budget',
    ),
    budget_to_date: required('decimal', 'Pounds budgeted or planned from April to the month'),
    actual_to_date: required('decimal', 'Pounds spent or saved from April to the month'),
    budget_for_year: optional('decimal', 'Pounds budgeted or planned for the whole financial year'),
    forecast_for_year: optional('decimal', 'Pounds that the finance system expects by the end of March'),
  },
});
