import { type Finding, finding, quote } from '../findings/index.ts';
import { type Accounts, describeAmount, printed } from './accounts.ts';
import { smallestCorrection } from './corrections.ts';
import { type Counted, type Equation, judgeEquations, type YearOfEquation } from './equations.ts';
import { otherMeaning, usedTwice } from './meanings.ts';

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
  const broken = judged.filter(({ verdict }) => verdict === 'cannot hold');
  const findings = broken.map((equation) => {
    const correction = smallestCorrection(equation, judged);
    const meaning = correction === null ? otherMeaning(equation, judged, accounts) : null;
    const todo = correction ?? 'No one amount mends it without breaking another equation';
    return finding({
      code: 'accounts-cannot-hold',
      level: 'notes',
      file,
      expected: `${equation.equation}, in ${equation.year}`,
      got: `${side(equation.left)} against ${side(equation.right)}: ${apart(equation)} apart`,
      todo: meaning === null ? todo : `${todo}. ${meaning}`,
    });
  });
  const unknown = equations.flatMap(({ name, left, right }) =>
    [...left, ...right]
      .filter(({ table, line }) => !accounts.lines.has(`${table}\n${line}`))
      .map(({ table, line }) =>
        finding({
          code: 'line-not-in-plan',
          level: 'notes',
          file,
          expected: `a line ${quote(line)} in a table ${quote(table)}, which '${name}' names`,
          got: 'none',
          todo: 'Correct the name, here or in the equations; until then the equation is not asked',
        }),
      ),
  );
  const twice = usedTwice(judged).map(({ amount, equations: [first, second] }) =>
    finding({
      code: 'amount-used-twice',
      level: 'notes',
      file,
      expected: 'an amount to be counted once',
      got: `${describeAmount(amount)} in '${first}', and again through '${second}'`,
      todo: 'Say in which of the two it belongs',
    }),
  );
  return { equations: judged, findings: [...accounts.findings, ...unknown, ...findings, ...twice] };
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
