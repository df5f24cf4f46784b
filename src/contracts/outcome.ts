import { lookedUp, personReference, required } from './columns.ts';
import { contract } from './contract.ts';

export const outcome = contract({
  feed: 'outcome',
  title: 'Crime outcomes',
  grain: 'one row per outcome of a crime',
  supplier: 'Crime recording system',
  delivered: 'every month',
  monthColumn: 'outcome_on',
  key: ['crime_ref', 'outcome_code', 'outcome_on'],
  kinds: ['outcome_code'],
  columns: {
    crime_ref: required('text', 'Reference of the crime the outcome is for'),
    outcome_code: lookedUp(
      { table: 'outcome_type', effect: 'whether these outcomes are positive' },
      required('text', 'Home Office outcome type, as in the reference table of outcome types'),
    ),
    outcome_on: required('date', 'When the outcome was recorded; decides its month'),
    offender_ref: personReference('Person the outcome is against'),
  },
});
