import { type Finding, finding, quote } from '../findings/index.ts';
import { type Accounts, type Amount, describeAmount, printed } from './accounts.ts';
import { otherMeaning, smallestCorrection } from './corrections.ts';
import {
  type Counted,
  type Equation,
  isBroken,
  judgeEquations,
  onOneSide,
  type YearOfEquation,
} from './equations.ts';

/** The equations of a plan, year by year, and a finding for each that cannot hold. */
export interface CheckedAccounts {
  readonly equations: readonly YearOfEquation[];
  readonly findings: readonly Finding[];
}

/**
 * Holds the amounts of a plan against the equations that are declared of them. What rounding can explain is passed
 * over; what cannot hold is a finding that names its amounts and the smallest correction, or what else the amounts
 * turn out to be.
 */
export function checkAccounts(
  accounts: Accounts,
  equations: readonly Equation[],
  file: string,
): CheckedAccounts {
  const judged = judgeEquations(equations, accounts);
  const note = (noted: Pick<Finding, 'code' | 'expected' | 'got' | 'todo'>) =>
    finding({ level: 'notes', file, ...noted });
  const broken = judged.filter(isBroken).map((equation) => {
    const correction = smallestCorrection(equation, judged);
    const meaning = correction === null ? otherMeaning(equation, judged, accounts) : null;
    const todo = correction ?? 'No one amount mends it without breaking another equation';
    return note({
      code: 'accounts-cannot-hold',
      expected: `${equation.equation}, in ${equation.year}`,
      got: `${side(equation.left)} against ${side(equation.right)}: ${apart(equation)} apart`,
      todo: meaning === null ? todo : `${todo}. ${meaning}`,
    });
  });
  const unknown = equations.flatMap(({ name, left, right }) =>
    [...left, ...right]
      .filter(({ table, line }) => !accounts.lines.has(`${table}\n${line}`))
      .map(({ table, line }) =>
        note({
          code: 'line-not-in-plan',
          expected: `a line ${quote(line)} in a table ${quote(table)}, which '${name}' names`,
          got: 'none',
          todo: 'Correct the name, here or in the equations; until then the equation is not asked',
        }),
      ),
  );
  const twice = usedTwice(judged).map(({ amount, equations: [first, second] }) =>
    note({
      code: 'amount-used-twice',
      expected: 'an amount to be counted once',
      got: `${describeAmount(amount)} in '${first}', and again through '${second}'`,
      todo: 'Say in which of the two it belongs',
    }),
  );
  return { equations: judged, findings: [...accounts.findings, ...unknown, ...broken, ...twice] };
}

function apart({ difference, left, right }: YearOfEquation): string {
  const decimals = Math.max(...[...left, ...right].map(({ amount }) => amount.decimals));
  return printed({ value: Math.abs(difference), decimals });
}

function side(counted: readonly Counted[]): string {
  return counted
    .map(({ amount, times }, index) => {
      const sign = times < 0 ? '− ' : index > 0 ? '+ ' : '';
      return `${sign}${describeAmount(amount)}`;
    })
    .join(' ');
}

/**
 * Amounts that the equations of a year use twice: an equation has an amount among its items (its right side), and once
 * more through a total whose own equation has it among its items. Each equation holds by itself; only together they
 * show it. Each with the equation that counts it, and that through which it is counted again.
 */
function usedTwice(all: readonly YearOfEquation[]) {
  const holding = all.filter((equation) => !isBroken(equation));
  return holding.flatMap((equation) => {
    const others = holding.filter((other) => other.year === equation.year && other !== equation);
    const items = new Set(equation.right.map(({ amount }) => amount));
    const through = new Map<Amount, string>();
    let sums: ReadonlyMap<Amount, number> = new Map(
      onOneSide(equation).map(({ amount, times }) => [amount, times]),
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
