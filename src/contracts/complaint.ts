import { optional, required } from './columns.ts';
import { contract } from './contract.ts';

export const complaint = contract({
  feed: 'complaint',
  title: 'Complaints against the police',
  grain: 'one row per complaint',
  supplier: 'Professional Standards case system',
  delivered: 'every month',
  monthColumn: 'recorded_on',
  key: ['complaint_ref'],
  kinds: ['allegation'],
  notBefore: [
    { column: 'recorded_on', earlier: 'received_on' },
    { column: 'local_resolution_on', earlier: 'recorded_on' },
  ],
  columns: {
    complaint_ref: required('text', 'Reference of the complaint; it names the record, not a person'),
    received_on: required('date', 'When the complaint was received'),
    recorded_on: required('date', 'When the complaint was recorded; decides its month'),
    local_resolution_on: optional('date', 'When it was locally resolved; blank where it was not, or not yet'),
    allegation: required('text', 'Kind of the main allegation'),
  },
});
