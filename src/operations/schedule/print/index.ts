export { crontab } from './crontab.ts';
export type { Invocation } from './invocation.ts';
export { systemdUnits } from './systemd.ts';
export { windowsTask } from './windows-task.ts';
