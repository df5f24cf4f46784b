import { required, withDefault, within } from './columns.ts';
import { contract } from './contract.ts';

export const survey = contract({
  feed: 'survey',
  title: 'Victim satisfaction survey',
  grain: 'one row per completed interview',
  supplier: 'Survey contractor',
  delivered: 'every month; interviews about domestic abuse are complete two months later',
  monthColumn: 'interviewed_on',
  key: ['response_ref'],
  kinds: ['crime_type'],
  columns: {
    response_ref: required('text', 'Reference of the interview; it does not identify a person'),
    crime_type: required('text', 'Kind of crime the person was a victim of: domestic, hate, burglary …'),
    interviewed_on: required('date', 'When the interview took place; decides its month'),
    overall: required(
      [
        'completely satisfied',
        'very satisfied',
        'fairly satisfied',
        'neither',
        'fairly dissatisfied',
        'very dissatisfied',
        'completely dissatisfied',
      ],
      'Satisfaction with the service overall',
    ),
    weight: within(0, null, withDefault('decimal', '1', 'Survey weight of the interview')),
  },
});
