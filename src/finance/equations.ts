import { parseTable } from '../csv.ts';
import { type Accounts, type Amount, nameOf } from './accounts.ts';

/** A line that an equation adds or takes away. */
interface Term {
  readonly sign: 1 | -1;
  readonly table: string;
  readonly line: string;
  readonly isOfYearBefore: boolean;
  /** Counts only where it is above 0: a contribution *to* reserves, of a line that holds both. */
  readonly isOnlyAboveZero: boolean;
}

/** Two sums that are one: `total = grant + precept`, `start = last year's end`. */
export interface Equation {
  readonly name: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** An amount with the number of times that it is counted, less those that it is taken away. */
export interface Counted {
  readonly amount: Amount;
  readonly times: number;
}

/** An equation in one year: what both sides come to, and whether they can be the same. */
export interface YearOfEquation {
  readonly equation: string;
  readonly year: string;
  readonly left: readonly Counted[];
  readonly right: readonly Counted[];
  /** Right less left. */
  readonly difference: number;
  /** By how much rounding of the printed amounts may part the two sides. */
  readonly allowed: number;
  readonly verdict: 'holds' | 'within rounding' | 'cannot hold';
}

/** Whether an equation cannot hold, however its amounts were rounded. */
export function isBroken({ verdict }: Pick<YearOfEquation, 'verdict'>): boolean {
  return verdict === 'cannot hold';
}

/** Every amount of an equation, with those of its right side taken away from those of its left. */
export function onOneSide({ left, right }: YearOfEquation): Counted[] {
  return [...left, ...right.map(({ amount, times }) => ({ amount, times: -times }))];
}

/** Of floating point: amounts have few decimals, so anything smaller is no difference. */
const nothing = 1e-9;

/**
 * Reads a table of `equation,side,sign,table,line,year,counts`, one row a term: side `left` or `right`, sign `+` or
 * `-`, year `same` or `before`, counts blank or `above 0`.
 */
export function readEquations(text: string): Equation[] {
  const equations = new Map<string, { left: Term[]; right: Term[] }>();
  for (const { equation = '', side, sign, table = '', line = '', year, counts } of parseTable(text)) {
    const sides = equations.get(equation) ?? { left: [], right: [] };
    equations.set(equation, sides);
    sides[side === 'left' ? 'left' : 'right'].push({
      sign: sign === '-' ? -1 : 1,
      table,
      line,
      isOfYearBefore: year === 'before',
      isOnlyAboveZero: counts === 'above 0',
    });
  }
  return [...equations].map(([name, sides]) => ({ name, ...sides }));
}

/**
 * Each equation in each year for which it can be asked: those in which every table that it names has an amount, and
 * its right side has one; never where it names a line that is in no table. A line without an amount counts as 0.
 */
export function judgeEquations(equations: readonly Equation[], accounts: Accounts): YearOfEquation[] {
  const amounts = new Map(accounts.amounts.map((amount) => [nameOf(amount), amount]));
  const tables = new Set(accounts.amounts.map(({ table, year }) => `${table}\n${year}`));
  return equations.flatMap((equation) =>
    accounts.years.flatMap((year, index) => {
      const yearOf = (term: Pick<Term, 'isOfYearBefore'>) =>
        (term.isOfYearBefore ? accounts.years[index - 1] : year) ?? '';
      const terms = [...equation.left, ...equation.right];
      const isAsked = terms.every(
        ({ table, line, ...term }) =>
          accounts.lines.has(`${table}\n${line}`) && tables.has(`${table}\n${yearOf(term)}`),
      );
      if (!isAsked) return [];
      const countedIn = (side: readonly Term[]) =>
        side.flatMap((term) => {
          const amount = amounts.get(nameOf({ ...term, year: yearOf(term) }));
          if (amount === undefined || (term.isOnlyAboveZero && amount.value <= 0)) return [];
          return [{ amount, times: term.sign }];
        });
      const right = countedIn(equation.right);
      return right.length === 0 ? [] : [judgeYear(equation.name, year, countedIn(equation.left), right)];
    }),
  );
}

/** What an equation of one year comes to with these amounts. */
export function judgeYear(
  equation: string,
  year: string,
  left: readonly Counted[],
  right: readonly Counted[],
): YearOfEquation {
  const printedUnits = [...left, ...right].map(({ amount }) => 10 ** -amount.decimals);
  const difference = sumOf(right) - sumOf(left);
  const allowed = printedUnits.reduce((sum, unit) => sum + unit / 2, 0);
  const size = Math.abs(difference);
  const verdict = size <= nothing ? 'holds' : size <= allowed + nothing ? 'within rounding' : 'cannot hold';
  return { equation, year, left, right, difference, allowed, verdict };
}

function sumOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, { amount, times }) => sum + times * amount.value, 0);
}
