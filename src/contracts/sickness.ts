import { required, within } from './columns.ts';
import { contract } from './contract.ts';

export const sickness = contract({
  feed: 'sickness',
  title: 'Sickness absence',
  grain: 'one row per month and role',
  supplier: 'Human Resources system',
  delivered: 'every month',
  isFreeOfPersons: true,
  monthColumn: 'month',
  key: ['month', 'role'],
  kinds: ['role'],
  columns: {
    month: required('month', 'Month the hours are of'),
    role: required(['officer', 'staff', 'pcso'], 'Police officer, police staff, community support officer'),
    hours_lost: within(0, null, required('decimal', 'Contracted hours lost to sickness')),
    hours_contracted: within(0, null, required('decimal', 'Hours contracted')),
  },
});
