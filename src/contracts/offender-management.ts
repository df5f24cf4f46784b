import { optional, required, requiredPersonReference, within } from './columns.ts';
import { contract } from './contract.ts';

export const offenderManagement = contract({
  feed: 'offender_management',
  title: 'Integrated Offender Management',
  grain: 'one row per person and cohort',
  supplier: 'Integrated Offender Management team',
  delivered: 'every month, with exits each quarter',
  monthColumn: 'entered_on',
  key: ['nominal_ref', 'cohort'],
  kinds: ['cohort'],
  notBefore: [{ column: 'exited_on', earlier: 'entered_on' }],
  columns: {
    nominal_ref: requiredPersonReference('Person who is managed'),
    cohort: required(['general', 'domestic'], 'Cohort the person was chosen for'),
    entered_on: required('date', 'When the person entered the cohort; decides the month of the row'),
    entry_score: within(0, null, required('decimal', 'Risk score at entry')),
    exited_on: optional('date', 'When the person left the cohort; blank where still in it'),
    exit_score: within(0, null, optional('decimal', 'Risk score at exit; blank where still in the cohort')),
  },
});
