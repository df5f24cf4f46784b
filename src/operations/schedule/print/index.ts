export type { Invocation } from './crontab.ts';
export { crontab } from './crontab.ts';
export { systemdUnits } from './systemd.ts';
export { windowsTask } from './windows-task.ts';
