import { district, division, personReference, required } from './columns.ts';
import { contract } from './contract.ts';

export const hateIncident = contract({
  feed: 'hate_incident',
  title: 'Hate incidents that are no crime',
  grain: 'one row per hate non-crime occurrence',
  supplier: 'Crime recording system',
  delivered: 'every month',
  monthColumn: 'occurred_on',
  key: ['incident_ref'],
  kinds: ['strand'],
  columns: {
    incident_ref: required('text', 'Reference of the occurrence in the crime recording system'),
    occurred_on: required('date', 'Day of the occurrence; decides its month'),
    victim_ref: personReference('Person who is the victim'),
    strand: required(
      ['race', 'religion', 'sexual orientation', 'disability', 'transgender', 'other'],
      'What the hostility is about',
    ),
    division,
    district,
  },
});
