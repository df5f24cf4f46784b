import { required } from './columns.ts';
import { contract } from './contract.ts';

export const safeguarding = contract({
  feed: 'safeguarding',
  title: 'Safeguarding referrals',
  grain: 'one row per referral',
  supplier: 'Public Protection case system',
  delivered: 'every month',
  monthColumn: 'referred_on',
  key: ['referral_ref'],
  kinds: ['kind'],
  columns: {
    referral_ref: required('text', 'Reference of the referral; it names the record, not a person'),
    referred_on: required('date', 'When the referral was made; decides its month'),
    kind: required(['adult', 'child'], 'Who is to be safeguarded'),
  },
});
