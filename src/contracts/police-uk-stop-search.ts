import { lookedUp, published, publishedRequired, within } from './columns.ts';
import { contract } from './contract.ts';

export const policeUkStopSearch = contract({
  feed: 'police_uk_stop_search',
  title: 'Stop and search as published by data.police.uk',
  grain: 'one row per search',
  supplier: 'data.police.uk (Open Government Licence v3.0)',
  delivered: 'every month, about two months later',
  isFreeOfPersons: true,
  policeUkEnding: 'stop-and-search',
  monthColumn: 'searched_at',
  key: [],
  kinds: ['outcome', 'object_of_search'],
  columns: {
    search_kind: published('Type', 'text', 'Person, vehicle, or both'),
    searched_at: publishedRequired('Date', 'timestamp', 'When the search took place'),
    is_part_of_operation: published('Part of a policing operation', 'boolean', 'Part of an operation'),
    operation: published('Policing operation', 'text', 'Name of the operation'),
    latitude: within(-90, 90, published('Latitude', 'decimal', 'Anonymised latitude, degrees')),
    longitude: within(-180, 180, published('Longitude', 'decimal', 'Anonymised longitude, degrees')),
    gender: published('Gender', 'text', 'Gender'),
    age_range: published('Age range', 'text', 'Age band'),
    self_defined_ethnicity: published('Self-defined ethnicity', 'text', 'Ethnicity the person stated'),
    officer_defined_ethnicity: lookedUp(
      {
        table: 'listed_value',
        list: 'ethnicity',
        stagedAs: 'ethnicity',
        effect: 'the ethnicity of who was searched',
      },
      published('Officer-defined ethnicity', 'text', 'Ethnicity the officer saw'),
    ),
    legislation: published('Legislation', 'text', 'Power used'),
    object_of_search: published('Object of search', 'text', 'What was looked for'),
    outcome: lookedUp(
      { table: 'search_outcome', effect: 'whether these searches led to an arrest' },
      published('Outcome', 'text', 'Result of the search'),
    ),
    is_outcome_linked: published(
      'Outcome linked to object of search',
      'boolean',
      'Result follows from the object',
    ),
    is_more_than_outer_clothing: published(
      'Removal of more than just outer clothing',
      'boolean',
      'More than outer clothing was removed',
    ),
  },
});
