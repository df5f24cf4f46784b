import { isAmount, type TargetKind } from './check-tables.ts';
import { readReferenceTable } from './reference-tables.ts';

/** A target of a plan, as its table has it; texts are blank where nothing is said. A row of a plan may have several. */
export interface PlanTarget {
  /** The row of the plan it belongs to. */
  readonly ref: string;
  readonly theme: string;
  /** What it is about, and what is aimed at, in words. */
  readonly subject: string;
  readonly aim: string;
  readonly kind: TargetKind;
  readonly better: 'lower' | 'higher' | 'neither';
  /** The measure and parts that it is judged by, added up: `adult; child`; a blank measure is one that no extract gives. */
  readonly measure: string;
  readonly part: string;
  /** Areas that are added up, in the place of the whole force: `Ashfield; Gedling`. */
  readonly areas: string;
  /** `number` where what the measure counts is judged, and not its share; then `unit` says of what. */
  readonly quantity: string;
  readonly unit: string;
  /** How its months are taken, where not as the measure takes them. */
  readonly span: string;
  /** A value in the measure's unit, a rank, or a change: `-50%`, `+150`. */
  readonly target: string;
  /** A named period, or `year before`; its value where it was published and stands in no extract. */
  readonly baseline: string;
  readonly baseline_value: string;
  /** The period at whose end it is to be reached. */
  readonly by: string;
  /** Who is compared with: by name, with a published value, or the code of a measure that gives it. */
  readonly comparator: string;
  readonly comparator_value: string;
  /** What is to be known of it. */
  readonly caveat: string;
}

/** The targets of the plan, in its order. */
export function readPlanTargets(folder?: string): PlanTarget[] {
  return readReferenceTable<PlanTarget>('plan-targets', folder);
}

/** The value that a part of a measure is to reach, in the measure's unit and on its better side. */
export interface Target {
  readonly measure: string;
  readonly part: string;
  readonly target: number;
}

/** The targets that are a value of a measure; one that is blank or 0 is none. */
export function readTargets(folder?: string): Target[] {
  return readPlanTargets(folder)
    .filter(
      ({ kind, measure, target }) => /^at (?:least|most)$/.test(kind) && measure !== '' && isAmount(target),
    )
    .map(({ measure, part, target }) => ({ measure, part: part || 'all', target: Number(target) }));
}
