import { optional, required } from './columns.ts';
import { contract } from './contract.ts';

export const call = contract({
  feed: 'call',
  title: 'Calls offered',
  grain: 'one row per call offered',
  supplier: 'Telephony system',
  delivered: 'every month',
  isFreeOfPersons: true,
  monthColumn: 'received_at',
  key: ['call_ref'],
  kinds: ['line', 'is_abandoned'],
  isDaily: true,
  notBefore: [{ column: 'answered_at', earlier: 'received_at' }],
  columns: {
    call_ref: required('text', 'Reference of the call in the telephony system'),
    line: required(['999', '101'], 'Number that was called'),
    received_at: required('timestamp', 'When the call was offered; decides its month'),
    answered_at: optional('timestamp', 'When the call was answered; blank where it was abandoned'),
    is_abandoned: required('boolean', 'The caller gave up before an answer'),
  },
});
