import { required, within } from './columns.ts';
import { contract } from './contract.ts';

export const recordingAudit = contract({
  feed: 'recording_audit',
  title: 'Crime recording audit',
  grain: 'one row per audited incident',
  supplier: 'Force Crime Registrar',
  delivered: 'every month',
  isFreeOfPersons: true,
  monthColumn: 'audited_on',
  key: ['incident_ref'],
  columns: {
    incident_ref: required('text', 'Reference of the audited incident in command and control'),
    audited_on: required('date', 'When the incident was audited; decides its month'),
    crimes_required: within(
      0,
      null,
      required('integer', 'Crimes that the National Crime Recording Standard requires'),
    ),
    crimes_recorded: within(0, null, required('integer', 'Of these, crimes that were recorded')),
  },
});
