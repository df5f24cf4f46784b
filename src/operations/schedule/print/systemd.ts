import type { Scheduled } from '../due-run.ts';
import type { Invocation } from './invocation.ts';
import { onCalendar } from './on-calendar.ts';

/** A unit of systemd: the name of its file, and its text. */
export interface Unit {
  readonly name: string;
  readonly text: string;
}

/**
 * A service that runs what is due and ends, and its timer: at the due times, and each hour for feeds that are waited
 * for and builds that failed.
 */
export function systemdUnits(publications: readonly Scheduled[], { words, folder }: Invocation): Unit[] {
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
