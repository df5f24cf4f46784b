import type { Month } from '../calendar.ts';

/** How far an activity is. */
export type DeliveryStatus = 'green' | 'amber' | 'red' | 'not started' | 'done' | 'not given';

/** An activity that a plan promises, as one update of its tracker has it. */
export interface Activity {
  readonly plan: string;
  /** The month that the update is of. */
  readonly asAt: Month;
  readonly theme: string;
  readonly ref: string;
  /** The deliverable that it is a step of; blank for one that stands by itself. */
  readonly parentRef: string;
  /** Whose it is, as the plan sorts them: `force`, `partners`. */
  readonly kind: string;
  readonly owner: string;
  readonly activity: string;
  readonly status: DeliveryStatus;
  readonly update: string;
  /** The month in which it is due; blank where the plan does not say. */
  readonly dueIn: string;
}
