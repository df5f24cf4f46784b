import { existsSync, readFileSync } from 'node:fs';
import { checkAccounts, readAccounts, readEquations } from '../finance/index.ts';
import { describeFinding } from '../findings/index.ts';
import { count } from '../words/index.ts';
import { exitCodes, WrongUsage } from './exit-codes.ts';

/** `insight accounts`: the tables of a financial plan, held against the equations that are declared of them. */
export function accountsCommand(plan: string, { equations }: { equations: string }): void {
  for (const file of [plan, equations])
    if (!existsSync(file)) throw new WrongUsage(`there is no file ${file}`);
  const declared = readEquations(readFileSync(equations, 'utf8'));
  const accounts = readAccounts(readFileSync(plan, 'utf8'), plan);
  const checked = checkAccounts(accounts, declared, plan);
  for (const found of checked.findings) console.log(`${describeFinding(found)}\n`);
  const by = (verdict: string) => checked.equations.filter((equation) => equation.verdict === verdict).length;
  console.log(
    `${count(checked.equations.length, 'equation')} over ${count(accounts.years.length, 'year')}: ${by('holds')} hold, ${by('within rounding')} within rounding, ${by('cannot hold')} cannot hold.`,
  );
  if (checked.findings.length > 0) process.exitCode = exitCodes.blocked;
}
