export { type DueRun, scheduledOf } from './due-run.ts';
export { keepSchedule, lookAtAll } from './keep-schedule.ts';
export { Ledger } from './ledger.ts';
export type { World } from './look.ts';
export { missingFeeds } from './missing-feeds.ts';
export { tellCommand } from './on-finish.ts';
export { crontab, type Invocation, systemdUnits, windowsTask } from './print/index.ts';
export { runDue } from './run-due.ts';
