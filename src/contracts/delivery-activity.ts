import { lookedUp, optional, required } from './columns.ts';
import { contract } from './contract.ts';

export const deliveryActivity = contract({
  feed: 'delivery_activity',
  title: 'Activities that a delivery plan promises',
  grain: 'one row per plan, update and activity',
  supplier: 'Tracker of the delivery plan',
  delivered: 'with every update of the plan',
  monthColumn: 'as_at',
  key: ['plan', 'as_at', 'ref'],
  columns: {
    plan: required('text', 'Name of the plan'),
    as_at: required('month', 'Month that the update is of'),
    theme: required('text', 'Theme of the plan'),
    ref: required('text', 'Reference of the activity, such as 1.4'),
    parent_ref: optional('text', 'Reference of the deliverable that it is a step of'),
    kind: optional('text', 'Whose it is, as the plan sorts them: force, partners, office'),
    owner: optional('text', 'Who leads it, by role'),
    activity: required('text', 'What the plan promises'),
    status: lookedUp(
      {
        table: 'status_word',
        stagedAs: 'status_word',
        effect: 'how far these activities are: their status counts as not given',
      },
      optional('text', 'Green, amber, red, not started or done, or a letter of them'),
    ),
    update_text: { ...optional('text', 'What has been done since the last update'), header: 'update' },
    due_on: optional('date', 'When it is to be done'),
  },
});
