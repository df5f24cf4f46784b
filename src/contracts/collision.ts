import { age, district, required } from './columns.ts';
import { contract } from './contract.ts';

export const collision = contract({
  feed: 'collision',
  title: 'Road casualties killed or seriously injured',
  grain: 'one row per casualty killed or seriously injured',
  supplier: 'Collision records',
  delivered: 'every month',
  monthColumn: 'collided_on',
  key: ['casualty_ref'],
  kinds: ['severity', 'district'],
  columns: {
    casualty_ref: required('text', 'Reference of the casualty record; it does not name a person'),
    collided_on: required('date', 'When the collision happened; decides its month'),
    severity: required(['killed', 'seriously injured'], 'How badly the person was hurt'),
    age: age(),
    district,
  },
});
