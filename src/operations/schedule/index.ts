export { arrivalsIn, buildDuePaper } from './build-due-paper.ts';
export { scheduledOf } from './due-run.ts';
export type { World } from './keep-schedule.ts';
export { buildAllDue, keepSchedule } from './keep-schedule.ts';
export { Ledger } from './ledger.ts';
export { programOf, tellCommand } from './outcome.ts';
export { crontab, type Invocation, systemdUnits, windowsTask } from './print/index.ts';
