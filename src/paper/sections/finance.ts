import { monthName } from '../../calendar.ts';
import type { CheckedAccounts } from '../../finance/index.ts';
import { describeAmount } from '../../finance/index.ts';
import { isPrinted, type Measure, rowTitle, wholeArea } from '../../measures/index.ts';
import { type Cell, numberOr, type RowOfCells, row } from '../blocks.ts';
import type { PaperMaterial } from '../material.ts';
import type { Section } from '../section.ts';
import { long, marks, numeric, short } from './columns.ts';

const amountColumns = [
  long('Line', 34),
  numeric('Budget, £', 16),
  numeric('Spent or expected, £', 18),
  numeric('Difference, £', 16),
  numeric('Difference, %', 12),
];

/**
 * Money in pounds: each row of the paper that sets an amount against a budget, with both amounts, their difference
 * and what that is of the budget. Amounts that are not known are said to be so.
 */
export const budgetsAndAmounts: Section = {
  name: 'budgets_and_amounts',
  title: 'Budgets, spend and forecast in pounds',
  blocks: ({ publication, shown }) => [
    {
      kind: 'words',
      paragraphs: [
        `Amounts to the end of ${monthName(shown.asAt)}, from April of the financial year; forecasts and budgets for the year are those of the whole financial year. A difference above 0 is more than was budgeted or planned.`,
      ],
    },
    {
      kind: 'table',
      caption: `Budgets, spend and forecast to ${monthName(shown.asAt)}`,
      columns: amountColumns,
      rows: publication.measures
        .filter(({ statistic }) => statistic === 'budget')
        .flatMap((measure) => amountRows(measure, shown)),
      frame: 'Budgets, spend and forecast',
      sheet: {
        name: 'Amounts',
        description: 'One row per budget: what was budgeted, what was spent or is expected, in pounds.',
      },
    },
  ],
};

function amountRows(measure: Measure, shown: PaperMaterial['shown']): RowOfCells[] {
  const { series = [] } = shown.measured.find((each) => each.measure.code === measure.code) ?? {};
  return shown.results
    .filter((result) => result.measure === measure.code && result.area === wholeArea)
    .filter(({ part }) => isPrinted(measure, part))
    .map(({ part }) => {
      const { points = [] } = series.find((each) => each.part === part && each.area === wholeArea) ?? {};
      const { numerator = null, denominator = null } = points.find(({ month }) => month === shown.asAt) ?? {};
      const difference = numerator === null || denominator === null ? null : numerator - denominator;
      const share = difference === null || !denominator ? null : (100 * difference) / denominator;
      const cells: Cell[] = [
        numberOr(marks.notAvailable, denominator),
        numberOr(marks.notAvailable, numerator),
        numberOr(marks.notAvailable, difference),
        numberOr(marks.notAvailable, share, 1),
      ];
      return row(rowTitle(measure, part), ...cells);
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
      {
        kind: 'words',
        paragraphs: [
          `${plan.equations.length} sums that the plan's tables must keep were tried: ${by('holds')} hold, ${by('within rounding')} hold within the rounding of printed amounts, ${by('cannot hold')} cannot hold whatever was rounded. The plan is the reference table finance-plan.csv, and no extract.`,
        ],
      },
      {
        kind: 'words',
        look: 'bullets',
        paragraphs: plan.findings.map(({ expected, got, todo }) => `Expected ${expected}: ${got}. ${todo}.`),
      },
      {
        kind: 'table',
        on: ['data'],
        caption: 'Sums of the financial plan',
        columns: [
          long('Sum', 60),
          short('Year', 10),
          long('Left', 60),
          long('Right', 60),
          short('Verdict', 16),
        ],
        rows: plan.equations.map(({ equation, year, left, right, verdict }) => {
          const amounts = (side: typeof left) => side.map(({ amount }) => describeAmount(amount)).join('; ');
          return row(equation, year, amounts(left) || 'none', amounts(right), verdict);
        }),
        sheet: { name: 'Plan', description: 'One row per sum and year of the financial plan.' },
      },
    ];
  },
};
