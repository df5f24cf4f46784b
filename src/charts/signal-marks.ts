import type { ProcessSignal } from '../statistics/index.ts';
import type { SignalKind } from './limits-chart.ts';
import { MARK } from './palette.ts';

/** How a month that signals is drawn, and what it is called: shapes and words differ as well as colours. */
export interface SignalMark {
  readonly shape: string;
  readonly color: string;
  readonly size: number;
  readonly word: string;
}

/** The mark of each kind of signal. */
export const SIGNAL_MARKS: Record<SignalKind, SignalMark> = {
  improvement: { shape: 'diamond', color: MARK.improvement, size: 110, word: 'improvement' },
  concern: { shape: 'square', color: MARK.concern, size: 85, word: 'concern' },
  'neutral high': { shape: 'triangle-up', color: MARK.neutral, size: 90, word: 'unusually high' },
  'neutral low': { shape: 'triangle-down', color: MARK.neutral, size: 90, word: 'unusually low' },
};

/** The mark of a month that is as usual. */
export const USUAL_MARK: SignalMark = { shape: 'circle', color: MARK.usual, size: 26, word: 'as usual' };

/** A rule that fired, in words: `above the upper limit`. */
export function ruleWords({ rule, side }: ProcessSignal): string {
  const isHigh = side === 'high';
  switch (rule) {
    case 'outside':
      return isHigh ? 'above the upper limit' : 'below the lower limit';
    case 'trend':
      return isHigh ? 'in a run of rising months' : 'in a run of falling months';
    case 'two of three':
      return `two of three months near the ${isHigh ? 'upper' : 'lower'} limit`;
    case 'shift':
      return `in a run of months ${isHigh ? 'above' : 'below'} the mean`;
  }
}
