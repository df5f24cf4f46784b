import { inNeighbourhoods, lookedUp, published, publishedRequired, within } from './columns.ts';
import { contract } from './contract.ts';

export const policeUkStreet = contract({
  feed: 'police_uk_street',
  title: 'Street-level crime as published by data.police.uk',
  grain: 'one row per published crime or anti-social behaviour incident',
  supplier: 'data.police.uk (Open Government Licence v3.0)',
  delivered: 'every month, about two months later',
  isFreeOfPersons: true,
  policeUkEnding: 'street',
  monthColumn: 'month',
  key: ['crime_id', 'month', 'crime_type'],
  reportedBy: 'reported_by',
  fallsWithin: 'falls_within',
  resolvedBy: 'last_outcome_category',
  withoutReference: { column: 'crime_type', value: 'Anti-social behaviour' },
  kinds: ['crime_type'],
  columns: {
    crime_id: published('Crime ID', 'text', 'Published reference; blank for anti-social behaviour'),
    month: publishedRequired('Month', 'month', 'Month of the crime'),
    reported_by: published('Reported by', 'text', 'Force that supplied the row'),
    falls_within: published('Falls within', 'text', 'Force in whose area it happened'),
    longitude: within(-180, 180, published('Longitude', 'decimal', 'Anonymised longitude, degrees')),
    latitude: within(-90, 90, published('Latitude', 'decimal', 'Anonymised latitude, degrees')),
    location: published('Location', 'text', 'Anonymised place'),
    lsoa_code: lookedUp(
      inNeighbourhoods,
      published('LSOA code', 'text', 'Neighbourhood (LSOA 2011); blank is the unknown area'),
    ),
    lsoa_name: published('LSOA name', 'text', 'Name of the neighbourhood'),
    crime_type: lookedUp(
      {
        table: 'listed_value',
        list: 'type',
        effect: 'which published type these rows are; they are a type of their own',
      },
      publishedRequired('Crime type', 'text', 'Published type'),
    ),
    last_outcome_category: lookedUp(
      { table: 'police_uk_outcome', effect: 'whether the outcome of these crimes is positive' },
      published('Last outcome category', 'text', 'Latest known outcome'),
    ),
    context: published('Context', 'text', 'Further note'),
  },
});
