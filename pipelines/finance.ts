import { readFileSync } from 'node:fs';
import { line, sparkline } from '../src/charts/index.ts';
import { checkAccounts, readAccounts, readEquations } from '../src/finance/index.ts';
import * as moneyOfTheYear from '../src/measures/declarations/finance.ts';
import { budgetSpent, efficienciesDelivered } from '../src/measures/declarations/transforming-services.ts';
import { inOrder } from '../src/measures/index.ts';
import {
  budgetsAndAmounts,
  cover,
  everyFormat,
  type FinancialPlan,
  guidance,
  measuresByObjective,
  monthlyNumbers,
  paperEnd,
  planThatAddsUp,
} from '../src/paper/index.ts';
import { makePaper, publication } from '../src/pipeline/index.ts';
import { projectFolder } from '../src/project-folder.ts';

const reference = (name: string) => readFileSync(projectFolder('data-raw', 'reference', name), 'utf8');

/** The finance paper: spend against the budget to date, the forecast for the year, and a plan that must add up. */
export const financeReport = publication<FinancialPlan>({
  name: 'finance',
  title: 'Finance Report',
  feeds: ['finance'],
  neighbourhoods: 'project',
  measures: [budgetSpent, efficienciesDelivered, ...inOrder(moneyOfTheYear)],
  charts: [line, sparkline],
  ownMaterial: (run) =>
    run.step(
      'financial plan',
      async () => {
        const file = 'reference/finance-plan.csv';
        const accounts = readAccounts(reference('finance-plan.csv'), file);
        const plan = checkAccounts(accounts, readEquations(reference('finance-equations.csv')), file);
        return { plan, findings: plan.findings };
      },
      ({ plan }) => `${plan.equations.length} sums, ${plan.findings.length} findings`,
    ),
  paper: [
    cover,
    budgetsAndAmounts,
    planThatAddsUp,
    guidance,
    measuresByObjective,
    monthlyNumbers,
    ...paperEnd,
  ],
  formats: everyFormat,
  make: makePaper,
});
