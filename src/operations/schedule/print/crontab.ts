import type { Scheduled } from '../due-run.ts';

/**
 * A line of a crontab. It looks every quarter of an hour and builds only what is due: cron itself knows no time zone,
 * and starts nothing for the time the machine was off.
 */
export function crontab(publications: readonly Scheduled[], { words, folder }: Invocation): string {
  const due = publications.map(
    ({ name, schedule }) =>
      `# ${name} is due at '${schedule.cron}' in ${schedule.timeZone}; insight sees to that.`,
  );
  // A percent sign ends the command in a crontab.
  const command = [`cd ${quoted(folder)}`, words.map(quoted).join(' ')].join(' && ').replaceAll('%', '\\%');
  return `${[...due, `*/15 * * * * ${command}`].join('\n')}\n`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** How another program starts `insight schedule --once`: its words, and the folder it is started in. */
export interface Invocation {
  readonly words: readonly [string, ...string[]];
  readonly folder: string;
}
