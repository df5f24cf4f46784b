import { age, required } from './columns.ts';
import { contract } from './contract.ts';

export const custody = contract({
  feed: 'custody',
  title: 'Detentions on mental-health grounds',
  grain: 'one row per detention on mental-health grounds',
  supplier: 'Custody system',
  delivered: 'every month',
  monthColumn: 'detained_on',
  key: ['detention_ref'],
  columns: {
    detention_ref: required('text', 'Reference of the detention; it names the record, not a person'),
    detained_on: required('date', 'When the detention began; decides its month'),
    age: age(),
  },
});
