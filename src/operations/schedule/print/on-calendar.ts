import type { Schedule } from '../../../pipeline/publication.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * The due times as systemd writes them in OnCalendar, with their time zone: one, or two where cron means a day of the
 * month or a day of the week. None where systemd has no words for it, such as the last weekday of a month.
 */
export function onCalendar({ cron, timeZone }: Schedule): string[] {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = cron.trim().split(/\s+/);
  if (![minute, hour, day, month, weekday].every((field) => /^[\d*,/-]+$/.test(field))) return [];
  const at = (monthDay: string) =>
    `*-${times(month, 1)}-${times(monthDay, 1)} ${times(hour, 0)}:${times(minute, 0)}:00 ${timeZone}`;
  if (weekday === '*') return [at(day)];
  const ofWeek = `${weekdays(weekday)} ${at('*')}`;
  return day === '*' ? [ofWeek] : [at(day), ofWeek];
}

/** A field of cron as systemd writes it; a step of all begins with the lowest value. */
function times(field: string, lowest: number): string {
  return field
    .split(',')
    .map((part) => part.replace(/^\*\//, `${lowest}/`).replace('-', '..'))
    .map((part) => part.replace(/(?<![\d/])\d+/g, (number) => number.padStart(2, '0')))
    .join(',');
}

function weekdays(field: string): string {
  return field
    .split(',')
    .map((part) => part.replace('-', '..').replace(/\d/g, (number) => days[Number(number)] ?? number))
    .join(',');
}
