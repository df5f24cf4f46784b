import type { MartMaterial } from '../mart-material.ts';
import { common, number, type PublishedTable, recordTable, text, whole } from '../published-table.ts';

const columns = [
  text('ref', 'Row of the plan that the target belongs to'),
  whole('position', 'Place of the target in the plan, from 1'),
  text('theme', 'Theme of the plan'),
  text('subject', 'What the target is about'),
  text('aim', 'What is aimed at'),
  text('kind', 'Kind of target: at least, better than baseline, change from baseline, monitor …'),
  text('better', 'Which direction is better: lower, higher or neither'),
  text('measure', 'Code of the measure that it is judged by; blank where no extract gives it'),
  text('part', 'Part of the measure; blank for the whole'),
  text('unit', 'Unit of the values'),
  text('period', 'What the value covers'),
  number('value', 'Value of the period, unrounded'),
  number('value_low', 'Low end of the 95% interval of value'),
  number('value_high', 'High end of the 95% interval of value'),
  text('compared_with', 'Baseline, or others, that the value is compared with'),
  number('compared_value', 'Value of these'),
  number('asked', 'What is asked for now: of a target with a date to come, the value of its line'),
  number('target', 'What is asked for in the end'),
  text('verdict', 'met, on course, at risk, missed or not assessable'),
  text('reason', 'Why it is not assessable'),
  number('distance', 'value − asked'),
  text('sureness', 'Whether chance alone may make the distance'),
  text('met_when', 'When the months as they run would meet it'),
  text('conflict', 'Another target of the plan that contradicts it'),
  text('caveat', 'What is to be known of it'),
  common.asAt,
];

/** `targets`: every target of the plan, with its verdict. */
export function targetsTable({ targets = [], shown }: MartMaterial): PublishedTable {
  return recordTable(
    'targets',
    'One row per target of the plan: the value, what is asked of it, and the verdict; none where the paper is about no plan.',
    columns,
    targets.map((target) => ({ ...target, as_at: shown.asAt })),
  );
}
