import { required, within } from './columns.ts';
import { contract } from './contract.ts';

export const workforce = contract({
  feed: 'workforce',
  title: 'Workforce',
  grain: 'one row per month and role',
  supplier: 'Human Resources system',
  delivered: 'every month',
  isFreeOfPersons: true,
  monthColumn: 'month',
  key: ['month', 'role'],
  kinds: ['role'],
  columns: {
    month: required('month', 'Month at whose end people were counted'),
    role: required(['officer', 'staff', 'pcso'], 'Police officer, police staff, community support officer'),
    headcount: within(0, null, required('integer', 'People in the role')),
    headcount_bme: within(
      0,
      null,
      required('integer', 'Of these, people of a black or minority ethnic background'),
    ),
    fte: within(0, null, required('decimal', 'Full-time equivalents in the role')),
    fte_budget: within(0, null, required('decimal', 'Full-time equivalents budgeted for')),
  },
});
