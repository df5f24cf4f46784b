import { optional, required } from './columns.ts';
import { contract } from './contract.ts';

export const supplied = contract({
  feed: 'supplied',
  title: 'Figures of other organisations',
  grain: 'one row per month and series',
  supplier: 'The organisation that each row names',
  delivered: 'every month',
  isFreeOfPersons: true,
  monthColumn: 'month',
  key: ['month', 'series'],
  columns: {
    month: required('month', 'Month the figure is of'),
    series: required('text', 'Name of the series of figures'),
    numerator: required('decimal', 'The figure, or what is divided'),
    denominator: optional('decimal', 'What it is divided by; blank where the figure stands alone'),
    supplied_by: required('text', 'Organisation the figure comes from, printed with it'),
  },
});
