import { required } from './columns.ts';
import { contract } from './contract.ts';

export const missing = contract({
  feed: 'missing',
  title: 'Missing and absent persons',
  grain: 'one row per report',
  supplier: 'Missing persons system',
  delivered: 'every month',
  monthColumn: 'reported_on',
  key: ['report_ref'],
  kinds: ['kind'],
  columns: {
    report_ref: required('text', 'Reference of the report; it names the record, not a person'),
    reported_on: required('date', 'When the person was reported; decides its month'),
    kind: required(['missing', 'absent'], 'Missing, or absent: not where expected, but not thought at risk'),
  },
});
