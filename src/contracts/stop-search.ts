import { required } from './columns.ts';
import { contract } from './contract.ts';

export const stopSearch = contract({
  feed: 'stop_search',
  title: 'Stop and search',
  grain: 'one row per search',
  supplier: 'Stop and search records',
  delivered: 'every month',
  monthColumn: 'searched_at',
  key: ['search_ref'],
  kinds: ['power', 'ethnicity'],
  columns: {
    search_ref: required('text', 'Reference of the search; it names the record, not a person'),
    searched_at: required('timestamp', 'When the search took place; decides its month'),
    power: required('text', 'Power used'),
    outcome: required('text', 'Result of the search'),
    ethnicity: required('text', 'Ethnicity, as the officer saw it'),
  },
});
