import { inBeats, inNeighbourhoods, lookedUp, optional, personReference, required } from './columns.ts';
import { contract } from './contract.ts';

export const crime = contract({
  feed: 'crime',
  title: 'Recorded crime',
  grain: 'one row per recorded crime',
  supplier: 'Crime recording system',
  delivered: 'every month',
  monthColumn: 'recorded_at',
  key: ['crime_ref'],
  kinds: ['district', 'victim_kind', 'weapon', 'recorded_by'],
  isDaily: true,
  notBefore: [{ column: 'recorded_at', earlier: 'committed_on' }],
  columns: {
    crime_ref: required('text', 'Reference of the crime in the crime recording system'),
    recorded_at: required('timestamp', 'When the crime was recorded; decides its month'),
    committed_on: required('date', 'First day on which the crime was, or could have been, committed'),
    offence_code: lookedUp(
      {
        table: 'offence',
        effect: 'what kind of offence these crimes are; they have no severity',
      },
      required('text', 'Home Office offence code, as in the reference table of offences'),
    ),
    lsoa_code: lookedUp(
      inNeighbourhoods,
      optional('text', 'Neighbourhood (LSOA 2011) of the location; blank where it has no coordinates'),
    ),
    division: optional('text', 'Division that covers the location'),
    district: optional('text', 'District that covers the location'),
    beat: lookedUp(
      inBeats,
      optional('text', 'Beat that covers the location, by the name it had at the time'),
    ),
    victim_ref: personReference('Person who is the victim'),
    victim_kind: required(['child', 'adult', 'organisation', 'unknown'], 'Who the victim is'),
    is_domestic: required('boolean', 'Marked as domestic abuse'),
    is_alcohol: required('boolean', 'Marked as alcohol-related'),
    is_online: required('boolean', 'Marked as committed online'),
    is_hate: required('boolean', 'Marked as a hate crime'),
    is_cse: required('boolean', 'Marked as child sexual exploitation'),
    weapon: required(['none', 'knife', 'firearm', 'other'], 'Weapon involved'),
    weapon_use: required(['none', 'threatened', 'injured'], 'What was done with the weapon'),
    recorded_by: required(['control_room', 'officer', 'other'], 'Who recorded the crime'),
    has_vcop: required('boolean', "Victim's Code of Practice completed"),
    has_victim_services_offer: required('boolean', 'Victim services offered'),
    has_named_suspect: required('boolean', 'A suspect is named'),
    place_kind: optional(
      ['dwelling', 'public', 'business', 'other'],
      'Kind of place: a public or open space is public; blank where it is not known',
    ),
  },
});
