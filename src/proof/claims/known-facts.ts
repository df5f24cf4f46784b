import { addMonths, type Month } from '../../calendar.ts';
import { severitySplit } from '../../measures/index.ts';
import type { RowFigures } from '../facts/index.ts';
import { type Fact, fact } from '../facts/index.ts';
import type { Sentence } from '../readings/index.ts';

/**
 * Figures beside the value of a row, true wherever they are printed: what is left out, the rate per 1,000
 * residents, intervals and target, what makes up a severity score's change, and contributions of kinds that the
 * sentence names.
 */
export function knownFacts(sentence: Sentence, figures: readonly RowFigures[]): Fact[] {
  return figures.flatMap((one) => [
    ...besideFacts(one),
    ...splitFacts(one),
    ...signalFacts(sentence, one),
    ...contributionFacts(sentence, one),
  ]);
}

function besideFacts({ row }: RowFigures): Fact[] {
  const { result, rate } = row;
  const base = { row, end: result.window_end, quantity: 'amount' } as const;
  return [
    ...fact({ ...base, name: 'left out', value: result.left_out }),
    ...fact({ ...base, name: 'per 1,000 residents', value: rate?.current ?? null }),
    ...fact({ ...base, name: 'per 1,000 residents before', value: rate?.previous ?? null }),
  ];
}

/** Ends of intervals, target, change without the months of a break: where the sentence mentions them. */
function signalFacts({ plain }: Sentence, { row, isRatio }: RowFigures): Fact[] {
  const { result } = row;
  const base = { row, end: result.window_end };
  const level = { ...base, quantity: isRatio ? 'percent' : 'amount' } as const;
  const change = {
    ...base,
    quantity: result.change_unit === 'pp' ? 'pp' : 'percent',
    isSigned: true,
  } as const;
  const intervals = [
    ...fact({ ...level, name: 'low end of the interval', value: result.current_low }),
    ...fact({ ...level, name: 'high end of the interval', value: result.current_high }),
    ...fact({ ...change, name: 'low end of the change', value: result.change_low }),
    ...fact({ ...change, name: 'high end of the change', value: result.change_high }),
  ];
  return [
    ...(/\b(?:confidence|intervals?|margin)\b/i.test(plain) ? intervals : []),
    ...(/\btargets?\b/i.test(plain) ? fact({ ...level, name: 'target', value: result.target }) : []),
    ...(/\b(?:recording|comparable|without)\b/i.test(plain)
      ? fact({ ...change, name: 'change in comparable months', value: result.comparable_change })
      : []),
  ];
}

function splitFacts({ row }: RowFigures): Fact[] {
  const split = severitySplit(row.result);
  if (split === null) return [];
  const base = { row, end: row.result.window_end };
  return [
    ...fact({
      ...base,
      name: 'points from the number of crimes',
      quantity: 'amount',
      value: split.volume,
      isSigned: true,
    }),
    ...fact({ ...base, name: 'points from their mix', quantity: 'amount', value: split.mix, isSigned: true }),
    ...fact({ ...base, name: 'crimes with a weight', quantity: 'percent', value: split.coverage }),
    ...fact({ ...base, name: 'crimes with a weight', quantity: 'amount', value: split.current_crimes }),
  ];
}

function contributionFacts({ plain, subject }: Sentence, { row }: RowFigures): Fact[] {
  const text = plain.toLowerCase();
  const end: Month = row.result.window_end;
  return subject.measures
    .flatMap(({ contributions }) => contributions)
    .filter(({ value }) => text.includes(value.toLowerCase()))
    .flatMap(({ value, current, previous, difference, share }) => [
      ...fact({
        row,
        end,
        quantity: 'amount',
        name: `${value}: difference`,
        value: difference,
        isSigned: true,
      }),
      ...fact({ row, end, quantity: 'amount', name: `${value}: value`, value: current }),
      ...fact({
        row,
        end: addMonths(end, -12),
        quantity: 'amount',
        name: `${value}: previous value`,
        value: previous,
      }),
      ...fact({ row, end, quantity: 'percent', name: `${value}: share of the change`, value: share }),
      ...fact({
        row,
        end,
        quantity: 'percent',
        name: `${value}: change`,
        value: previous === 0 ? null : (100 * difference) / previous,
        isSigned: true,
      }),
    ]);
}
