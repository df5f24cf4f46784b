import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { crontab } from '../../../src/operations/schedule/print/crontab.ts';
import { onCalendar, systemdUnits } from '../../../src/operations/schedule/print/systemd.ts';
import { windowsTask } from '../../../src/operations/schedule/print/windows-task.ts';
import { passingFolder } from '../../build-into.ts';
import { paper } from './small-world.ts';

const invoked = {
  words: [
    process.execPath,
    '/srv/in sight/bin/insight.js',
    'schedule',
    '--once',
    '--raw',
    '/data/50% & "more"',
  ],
  folder: '/tmp',
} as const;
const at = (cron: string) => onCalendar({ cron, timeZone: 'Europe/London', waitsFor: [], deadlineDays: 7 });
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('for systemd', () => {
  it.each([
    ['0 6 8 * *', ['*-*-08 06:00:00 Europe/London']],
    ['*/15 6-8 1,15 */3 *', ['*-01/3-01,15 06..08:00/15:00 Europe/London']],
    ['30 7 * * 1-5', ['Mon..Fri *-*-* 07:30:00 Europe/London']],
    ['0 6 1 * 0', ['*-*-01 06:00:00 Europe/London', 'Sun *-*-* 06:00:00 Europe/London']],
    ['0 6 L * *', []],
  ])('cron %s is %j', (cron, times) => {
    expect(at(cron)).toEqual(times);
  });

  it('the timer has the due time in its zone, catches up, and looks each hour', () => {
    const [service, timer] = systemdUnits([paper], invoked);
    expect(timer?.text).toContain(
      'OnCalendar=*-*-08 06:00:00 Europe/London\nOnCalendar=hourly\nPersistent=true',
    );
    expect(service?.text).toContain('"--once" "--raw" "/data/50%% & \\"more\\""');
  });

  it.skipIf(!hasSystemd)('systemd reads the units, and the times as cron means them', () => {
    const folder = passingFolder();
    onTestFinished(folder.remove);
    const files = systemdUnits([paper], invoked).map(({ name, text }) => {
      writeFileSync(join(folder.path, name), text);
      return join(folder.path, name);
    });
    const verified = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' });
    expect(verified.stderr).not.toMatch(/insight-schedule/);
    const [time = ''] = at('30 7 * * 1-5');
    const next = spawnSync('systemd-analyze', ['calendar', '--base-time=2018-06-09 12:00:00 UTC', time], {
      encoding: 'utf8',
    });
    expect(next.stdout).toContain('2018-06-11 06:30:00 UTC');
  });
});

describe('for cron', () => {
  it('is one line that a shell reads back as it was, with % kept from cron', () => {
    const lines = crontab([paper], invoked).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("'0 6 8 * *' in Europe/London");
    expect(lines[1]).toMatch(/^\*\/15 \* \* \* \* cd '\/tmp' && /);
    expect(lines[1]).toContain(`'/data/50\\% & "more"'`);
  });
});

describe('for the Windows Task Scheduler', () => {
  const xml = windowsTask(invoked);

  it('is XML whose elements all end, in the order they began', () => {
    const open: string[] = [];
    for (const [, end, name, own] of xml.matchAll(/<(\/?)([A-Za-z]+)[^<>]*?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!own) open.push(name ?? '');
    }
    expect(open).toEqual([]);
    expect(xml.replace(/<[^<>]+>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  });

  it('looks every quarter of an hour, catches up, and gives each word of the command as one', () => {
    expect(xml).toContain('<Interval>PT15M</Interval>');
    expect(xml).toContain('<StartWhenAvailable>true</StartWhenAvailable>');
    expect(xml).toContain('&quot;/data/50% &amp; \\&quot;more\\&quot;&quot;</Arguments>');
  });
});
