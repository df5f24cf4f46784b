import { type Accounts, type Amount, describeAmount, nameOf, printed } from './accounts.ts';
import { type Counted, isBroken, judgeYear, onOneSide, type YearOfEquation } from './equations.ts';

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
    const mended = onOneSide(broken).flatMap(({ amount, times }) =>
      values(amount, amount.value + broken.difference / times).flatMap((value) => {
        const corrected = { ...amount, value: Number(value.toFixed(amount.decimals)) };
        const left = all.filter((equation) => isBroken(withAmount(equation, corrected)));
        const isMended = left.every((equation) => isBroken(equation) && equation !== broken);
        return isMended ? [{ words: words(amount, corrected), left: left.length }] : [];
      }),
    );
    const [best] = mended.sort((a, b) => a.left - b.left);
    if (best) return best.words;
  }
  return null;
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

/**
 * What an equation that no single correction mends may be about: a line that stands for something else in that year.
 * An amount of it is that of another line in the same year, although the two differ in a year in which the equation
 * holds; or it is the sum or difference of two lines of one table. Null where neither is so.
 */
export function otherMeaning(
  broken: YearOfEquation,
  all: readonly YearOfEquation[],
  accounts: Accounts,
): string | null {
  const counted = [...broken.left, ...broken.right];
  const years = new Set(counted.map(({ amount }) => amount.year));
  for (const { amount } of counted) {
    const twin = accounts.amounts.find(
      (other) =>
        isAnotherLine(other, amount) &&
        other.year === amount.year &&
        isSame(other.value, amount.value, amount),
    );
    const differing = twin && yearInWhichTheyDiffer(broken, all, accounts, amount, twin);
    if (differing)
      return `${describeAmount(amount)} is what ${twin.table}, ${twin.line} says in that year; in ${differing[0].year}, where the equation holds, they differ (${differing.map(describeAmount).join(', ')}): one line, two meanings`;
  }
  for (const { amount } of counted)
    for (const year of years) {
      const strangers = accounts.amounts.filter(
        (other) => other.year === year && !all.some((equation) => hasBoth(equation, amount, other)),
      );
      const pair = pairThatMakes(amount, strangers);
      if (pair)
        return `${describeAmount(amount)} is ${describeAmount(pair[0])} ${pair[2] > 0 ? 'plus' : 'less'} ${describeAmount(pair[1])}: one line, two meanings`;
    }
  return null;
}

/** Lines that an equation joins already say nothing new of each other. */
function hasBoth({ left, right }: YearOfEquation, amount: Amount, other: Amount): boolean {
  const amounts = [...left, ...right].map((counted) => counted.amount);
  return amounts.includes(amount) && amounts.includes(other);
}

function isAnotherLine(other: Amount, amount: Amount): boolean {
  return other.table !== amount.table || other.line !== amount.line;
}

function isSame(a: number, b: number, { decimals }: Amount): boolean {
  return Math.abs(a - b) < 10 ** -decimals / 2;
}

function yearInWhichTheyDiffer(
  broken: YearOfEquation,
  all: readonly YearOfEquation[],
  accounts: Accounts,
  amount: Amount,
  twin: Amount,
): readonly [Amount, Amount] | null {
  const holdingYears = all
    .filter((each) => each.equation === broken.equation && !isBroken(each))
    .map(({ year }) => year);
  for (const year of holdingYears) {
    const ofYear = (line: Amount) =>
      accounts.amounts.find((other) => !isAnotherLine(other, line) && other.year === year);
    const [first, second] = [ofYear(amount), ofYear(twin)];
    if (first && second && !isSame(first.value, second.value, first)) return [first, second];
  }
  return null;
}

/** Two lines of one table that make an amount by adding or by taking away; only where there is no other such pair. */
function pairThatMakes(amount: Amount, amounts: readonly Amount[]): [Amount, Amount, 1 | -1] | null {
  const pairs = amounts.flatMap((first) =>
    amounts.flatMap((second): [Amount, Amount, 1 | -1][] => {
      if (first.table !== second.table || first === second || second.value === 0) return [];
      const isItself = !isAnotherLine(first, amount) || !isAnotherLine(second, amount);
      if (isItself) return [];
      if (isSame(first.value - second.value, amount.value, amount)) return [[first, second, -1]];
      const isSum = first.value > second.value && isSame(first.value + second.value, amount.value, amount);
      return isSum ? [[first, second, 1]] : [];
    }),
  );
  const [only] = pairs;
  return only && pairs.length === 1 ? only : null;
}
