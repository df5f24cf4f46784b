import { type Accounts, type Amount, describeAmount } from './accounts.ts';
import type { Counted, YearOfEquation } from './equations.ts';

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
    .filter(({ equation, verdict }) => equation === broken.equation && verdict !== 'cannot hold')
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

/** An amount that is counted twice where equations are put into each other. */
export interface UsedTwice {
  readonly amount: Amount;
  /** The equation that counts it, and that through which it is counted again. */
  readonly equations: readonly [string, string];
}

/**
 * Amounts that the equations of a year use twice: an equation has an amount among its items (its right side), and once
 * more through a total whose own equation has it among its items. Each equation holds by itself; only together they
 * show it.
 */
export function usedTwice(all: readonly YearOfEquation[]): UsedTwice[] {
  const holding = all.filter(({ verdict }) => verdict !== 'cannot hold');
  return holding.flatMap((equation) => {
    const others = holding.filter((other) => other.year === equation.year && other !== equation);
    const items = new Set(equation.right.map(({ amount }) => amount));
    const through = new Map<Amount, string>();
    let sums: ReadonlyMap<Amount, number> = new Map(
      countedOnce(equation).map(({ amount, times }) => [amount, times]),
    );
    const waiting = new Set(others);
    for (let isAnyPutIn = true; isAnyPutIn; ) {
      isAnyPutIn = false;
      for (const other of waiting) {
        const replaced = putIn(sums, other);
        if (replaced === null) continue;
        for (const { amount } of other.right) if (items.has(amount)) through.set(amount, other.equation);
        sums = replaced;
        isAnyPutIn = waiting.delete(other);
      }
    }
    return [...sums].flatMap(([amount, count]) => {
      const other = through.get(amount);
      return Math.abs(count) > 1 && other ? [{ amount, equations: [equation.equation, other] as const }] : [];
    });
  });
}

function countedOnce({ left, right }: YearOfEquation): Counted[] {
  return [...left, ...right.map(({ amount, times }) => ({ amount, times: -times }))];
}

/** The sums with the left side of an equation replaced by its right; null where they do not hold all of the left. */
function putIn(
  sums: ReadonlyMap<Amount, number>,
  { left, right }: YearOfEquation,
): Map<Amount, number> | null {
  const [first] = left;
  const times = first && (sums.get(first.amount) ?? 0) / first.times;
  if (!times || !left.every((counted) => sums.get(counted.amount) === times * counted.times)) return null;
  const replaced = new Map(sums);
  for (const { amount } of left) replaced.delete(amount);
  for (const counted of right)
    replaced.set(counted.amount, (replaced.get(counted.amount) ?? 0) + times * counted.times);
  return replaced;
}
