import type { Schedule } from '../../../pipeline/index.ts';
import type { Scheduled } from '../due-run.ts';
import type { Invocation } from './crontab.ts';

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

/**
 * A service that runs what is due and ends, and its timer: at the due times, and each hour for feeds that are waited
 * for and builds that failed. Of each the name of its file, and its text.
 */
export function systemdUnits(
  publications: readonly Scheduled[],
  { words, folder }: Invocation,
): Readonly<Record<'name' | 'text', string>>[] {
  const due = publications.flatMap(({ schedule }) => onCalendar(schedule));
  return [
    {
      name: 'insight-schedule.service',
      text: `[Unit]
Description=Performance and Insight: builds the papers that are due

[Service]
Type=oneshot
WorkingDirectory=${folder.replaceAll('%', '%%')}
ExecStart=${words.map(quoted).join(' ')}
# Another build is running: the next hour looks again.
SuccessExitStatus=4
UMask=0077
`,
    },
    {
      name: 'insight-schedule.timer',
      text: `[Unit]
Description=Performance and Insight: when to look what is due

[Timer]
${[...due, 'hourly'].map((time) => `OnCalendar=${time}`).join('\n')}
Persistent=true

[Install]
WantedBy=timers.target
`,
    },
  ];
}

/** A word of a command as systemd reads it back. */
function quoted(word: string): string {
  return `"${word.replace(/["\\]/g, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;
}
