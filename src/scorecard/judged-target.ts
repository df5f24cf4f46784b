import type { PlanTarget, TargetKind } from '../reference/index.ts';

export type TargetVerdict = 'met' | 'on course' | 'at risk' | 'missed' | 'not assessable';

/** A target, and how it stands. Values are unrounded, in its unit; null is what there is none of. */
export interface JudgedTarget {
  readonly ref: string;
  /** Its place in the plan, from 1. */
  readonly position: number;
  readonly theme: string;
  readonly subject: string;
  readonly aim: string;
  readonly kind: TargetKind;
  readonly better: PlanTarget['better'];
  readonly measure: string | null;
  readonly part: string | null;
  readonly unit: string | null;
  /** Decimals that its values are shown with. */
  readonly decimals: number;
  /** What the value covers, in words. */
  readonly period: string | null;
  readonly value: number | null;
  /** The 95% interval of the value. */
  readonly value_low: number | null;
  readonly value_high: number | null;
  /** What it is compared with, a period or others, in words, and their value. */
  readonly compared_with: string | null;
  readonly compared_value: number | null;
  /** The value that is asked for now: of a target with a date to come, that of its line. */
  readonly asked: number | null;
  /** The value that is asked for in the end. */
  readonly target: number | null;
  readonly verdict: TargetVerdict;
  /** Why there is no verdict. */
  readonly reason: string | null;
  /** The value less what is asked for now. */
  readonly distance: number | null;
  readonly sureness: string | null;
  /** When the months as they run would meet it. */
  readonly met_when: string | null;
  readonly conflict: string | null;
  readonly caveat: string | null;
}

/** A target by itself, without its place in the plan. */
export type Judged = Omit<JudgedTarget, 'position' | 'conflict'>;

/** A target of which nothing is known but what the plan says. */
export function blankTarget(target: PlanTarget): Judged {
  const { ref, theme, subject, aim, kind, better } = target;
  return {
    ref,
    theme,
    subject,
    aim,
    kind,
    better,
    measure: target.measure || null,
    part: target.part || null,
    unit: null,
    decimals: 0,
    period: null,
    value: null,
    value_low: null,
    value_high: null,
    compared_with: null,
    compared_value: null,
    asked: null,
    target: null,
    verdict: 'not assessable',
    reason: null,
    distance: null,
    sureness: null,
    met_when: null,
    caveat: target.caveat || null,
  };
}
