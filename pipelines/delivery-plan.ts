import { readUpdates } from '../src/delivery/index.ts';
import {
  cover,
  type DeliveryPlan,
  deliveryActivities,
  deliveryKey,
  deliveryMovements,
  deliveryQuestions,
  everyFormat,
  findings,
  licence,
  sources,
} from '../src/paper/index.ts';
import { makePaper, publication, recordsOf } from '../src/pipeline/index.ts';

/** The tracker of a delivery plan: where every promised activity stands, what moved, and what its owner is to be asked. */
export const deliveryPlan = publication<DeliveryPlan>({
  name: 'delivery-plan',
  title: 'Delivery Plan Update',
  feeds: ['delivery_activity'],
  neighbourhoods: 'project',
  measures: [],
  charts: [],
  ownMaterial: (run, { shown }) =>
    run.step(
      'delivery plan',
      async () => ({ updates: await readUpdates(recordsOf(run), shown.asAt), findings: [] }),
      ({ updates }) => `${updates.length} updates, ${updates.at(-1)?.length ?? 0} activities`,
    ),
  paper: [
    cover,
    deliveryKey,
    deliveryMovements,
    deliveryQuestions,
    deliveryActivities,
    sources,
    licence,
    findings,
  ],
  formats: everyFormat,
  make: makePaper,
});
