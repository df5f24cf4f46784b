import { type Amount, describeAmount, nameOf, printed } from './accounts.ts';
import { type Counted, judgeYear, type YearOfEquation } from './equations.ts';

/** One amount that was written otherwise than it was meant: the slips people make, the likeliest first. */
const slips: readonly {
  readonly words: (from: Amount, to: Amount) => string;
  readonly values: (amount: Amount, wanted: number) => readonly number[];
}[] = [
  {
    words: (from) => `Turn the sign of ${describeAmount(from)}`,
    values: ({ value }) => [-value],
  },
  {
    words: (from, to) => `Two digits are exchanged: write ${printed(to)} for ${describeAmount(from)}`,
    values: exchanged,
  },
  {
    words: (from, to) => `The decimal point has moved: write ${printed(to)} for ${describeAmount(from)}`,
    values: ({ value }) => [value * 10, value / 10],
  },
  {
    words: (from, to) => `Write ${printed(to)} for ${describeAmount(from)}`,
    values: (_, wanted) => [wanted],
  },
];

/**
 * The smallest correction of an equation that cannot hold: one amount changed so that it holds, and every equation that
 * could hold still can; of several, the likelier slip, then the one that mends most. Null where no single amount does.
 */
export function smallestCorrection(broken: YearOfEquation, all: readonly YearOfEquation[]): string | null {
  for (const { words, values } of slips) {
    const mended = [...broken.left.map(times(-1)), ...broken.right.map(times(1))].flatMap(
      ({ amount, times: sign }) =>
        values(amount, amount.value - broken.difference / sign).flatMap((value) => {
          const corrected = { ...amount, value: Number(value.toFixed(amount.decimals)) };
          const after = all.map((equation) => withAmount(equation, corrected));
          const breaksOne = after.some(({ verdict }, at) => verdict === 'cannot hold' && canHold(all[at]));
          const isMended = after[all.indexOf(broken)]?.verdict !== 'cannot hold';
          if (!isMended || breaksOne) return [];
          const left = after.filter(({ verdict }) => verdict === 'cannot hold').length;
          return [{ words: words(amount, corrected), left }];
        }),
    );
    const [best] = mended.sort((a, b) => a.left - b.left);
    if (best) return best.words;
  }
  return null;
}

function canHold(equation: YearOfEquation | undefined): boolean {
  return equation !== undefined && equation.verdict !== 'cannot hold';
}

function times(side: 1 | -1): (counted: Counted) => Counted {
  return ({ amount, times }) => ({ amount, times: times * side });
}

function exchanged({ value, decimals }: Amount): number[] {
  const digits = Math.abs(value).toFixed(decimals).replace('.', '');
  return Array.from({ length: digits.length - 1 }, (_, at) => {
    const turned = `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`;
    return (Math.sign(value) * Number(turned)) / 10 ** decimals;
  }).filter((other) => other !== value);
}

function withAmount(equation: YearOfEquation, corrected: Amount): YearOfEquation {
  const isOf = ({ amount }: Counted) => nameOf(amount) === nameOf(corrected);
  if (![...equation.left, ...equation.right].some(isOf)) return equation;
  const put = (side: readonly Counted[]) =>
    side.map((counted) => (isOf(counted) ? { ...counted, amount: corrected } : counted));
  return judgeYear(equation.equation, equation.year, put(equation.left), put(equation.right));
}
