import type { NumberMention } from '../mentions/index.ts';
import type { Sentence } from './sentence.ts';

/** The words on both sides of a number, up to the numbers beside it. */
export interface Surroundings {
  readonly number: NumberMention;
  readonly before: string;
  readonly after: string;
  readonly previous: NumberMention | null;
  readonly next: NumberMention | null;
  /** From where `before` is, and to where `after` is. */
  readonly start: number;
  readonly end: number;
}

export function surroundingsOf({ plain, numbers }: Sentence, index: number): Surroundings {
  const number = numbers[index];
  if (!number) throw new Error(`no number ${index} in the sentence`);
  const previous = numbers[index - 1] ?? null;
  const next = numbers[index + 1] ?? null;
  const start = previous?.end ?? 0;
  const end = next?.hedgeStart ?? plain.length;
  return {
    number,
    before: plain.slice(start, number.hedgeStart),
    after: plain.slice(number.end, end),
    previous,
    next,
    start,
    end,
  };
}
