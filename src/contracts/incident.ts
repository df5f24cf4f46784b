import { beat, district, division, optional, personReference, required } from './columns.ts';
import { contract } from './contract.ts';

export const incident = contract({
  feed: 'incident',
  title: 'Command-and-control incidents',
  grain: 'one row per incident',
  supplier: 'Command and control system',
  delivered: 'every month',
  monthColumn: 'opened_at',
  key: ['incident_ref'],
  kinds: ['category', 'grade', 'area_kind', 'district'],
  isDaily: true,
  notBefore: [{ column: 'first_arrival_at', earlier: 'opened_at' }],
  columns: {
    incident_ref: required('text', 'Reference of the incident in command and control'),
    opened_at: required('timestamp', 'When the incident was opened; decides its month'),
    category: required('text', 'Closing category'),
    is_asb: required('boolean', 'Anti-social behaviour'),
    is_mental_health: required('boolean', 'Marked as related to mental health'),
    is_alcohol: required('boolean', 'Marked as alcohol-related'),
    grade: required(
      'integer',
      'Response grade: 1 immediate, 2 urgent, 3 and above by appointment or on the phone',
    ),
    area_kind: optional(['urban', 'rural'], 'Kind of area, which sets the response target'),
    first_arrival_at: optional('timestamp', 'When the first officer arrived; blank where nobody attended'),
    caller_ref: personReference('Person who called'),
    division,
    district,
    beat,
  },
});
