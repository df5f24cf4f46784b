export { arrivalsIn, buildDuePaper } from './build-due-paper.ts';
export { scheduledOf } from './due-run.ts';
export type { World } from './keep-schedule.ts';
export { buildAllDue, keepSchedule } from './keep-schedule.ts';
export { Ledger } from './ledger.ts';
export { programOf, tellCommand } from './outcome.ts';
export { crontab, type Invocation } from './print/crontab.ts';
export { systemdUnits } from './print/systemd.ts';
export { windowsTask } from './print/windows-task.ts';
