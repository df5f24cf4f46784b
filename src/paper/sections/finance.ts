import { monthName } from '../../calendar.ts';
import { type CheckedAccounts, describeAmount } from '../../finance/index.ts';
import { printedResults } from '../../insight/index.ts';
import { type Measure, rowTitle } from '../../measures/index.ts';
import { numberOr, words } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import { seriesOfRow } from '../measure-rows.ts';
import type { Section } from '../section.ts';
import { long, marks, numeric, short, tableFrom } from './columns.ts';

/**
 * Money in pounds: each row of the paper that sets an amount against a budget, with both amounts, their difference
 * and what that is of the budget. Amounts that are not known are said to be so.
 */
export const budgetsAndAmounts: Section = {
  name: 'budgets_and_amounts',
  title: 'Budgets, spend and forecast in pounds',
  blocks: ({ publication, shown }) => [
    words(
      `Amounts to the end of ${monthName(shown.asAt)}, from April of the financial year; forecasts and budgets for the year are those of the whole financial year. A difference above 0 is more than was budgeted or planned.`,
    ),
    {
      ...tableFrom(
        publication.measures
          .filter(({ statistic }) => statistic === 'budget')
          .flatMap((measure) => amountsOf(measure, shown)),
        [
          [long('Line', 34), ({ line }) => line],
          [numeric('Budget, £', 16), ({ budget }) => numberOr(marks.notAvailable, budget)],
          [numeric('Spent or expected, £', 18), ({ amount }) => numberOr(marks.notAvailable, amount)],
          [numeric('Difference, £', 16), ({ difference }) => numberOr(marks.notAvailable, difference)],
          [numeric('Difference, %', 12), ({ share }) => numberOr(marks.notAvailable, share, 1)],
        ],
      ),
      caption: `Budgets, spend and forecast to ${monthName(shown.asAt)}`,
      frame: 'Budgets, spend and forecast',
      sheet: {
        name: 'Amounts',
        description: 'One row per budget: what was budgeted, what was spent or is expected, in pounds.',
      },
    },
  ],
};

function amountsOf(measure: Measure, shown: PaperMaterial['shown']) {
  return printedResults([measure], shown.results).map(({ part }) => {
    const { points = [] } = seriesOfRow(measure, part, shown) ?? {};
    const point = points.find(({ month }) => month === shown.asAt);
    const { numerator: amount = null, denominator: budget = null } = point ?? {};
    const difference = amount === null || budget === null ? null : amount - budget;
    const share = difference === null || !budget ? null : (100 * difference) / budget;
    return { line: rowTitle(measure, part), budget, amount, difference, share };
  });
}

/** What a section about a financial plan is made of. */
export interface FinancialPlan {
  readonly plan: CheckedAccounts;
}

/** The financial plan's own sums: how many hold, and those that cannot, with what would mend them. */
export const planThatAddsUp: Section<FinancialPlan> = {
  name: 'financial_plan',
  title: 'The financial plan: do its tables add up?',
  blocks: ({ plan }) => {
    const by = (verdict: string) => plan.equations.filter((equation) => equation.verdict === verdict).length;
    return [
      words(
        `${plan.equations.length} sums that the plan's tables must keep were tried: ${by('holds')} hold, ${by('within rounding')} hold within the rounding of printed amounts, ${by('cannot hold')} cannot hold whatever was rounded. The plan is the reference table finance-plan.csv, and no extract.`,
      ),
      {
        ...words(...plan.findings.map(({ expected, got, todo }) => `Expected ${expected}: ${got}. ${todo}.`)),
        look: 'bullets',
      },
      {
        ...tableFrom(plan.equations, [
          [long('Sum', 60), ({ equation }) => equation],
          [short('Year', 10), ({ year }) => year],
          [long('Left', 60), ({ left }) => describeAmounts(left) || 'none'],
          [long('Right', 60), ({ right }) => describeAmounts(right)],
          [short('Verdict', 16), ({ verdict }) => verdict],
        ]),
        on: ['data'],
        caption: 'Sums of the financial plan',
        sheet: { name: 'Plan', description: 'One row per sum and year of the financial plan.' },
      },
    ];
  },
};

function describeAmounts(side: CheckedAccounts['equations'][number]['left']): string {
  return side.map(({ amount }) => describeAmount(amount)).join('; ');
}
