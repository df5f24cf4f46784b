import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { financeReport } from '../../pipelines/finance.ts';
import { buildInto, passingFolder } from '../build-into.ts';

test('the finance paper sets pounds against budgets, and says of a forecast that no extract gives that it is not known', async () => {
  const folder = passingFolder();
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  try {
    mkdirSync(join(raw, 'finance'), { recursive: true });
    // Of capital 200 were budgeted to May and 150 spent: 50 less, a quarter of the budget. Nothing is known of the year.
    for (const [month, spent] of [
      ['2018-04', 80],
      ['2018-05', 150],
    ] as const)
      writeFileSync(
        join(raw, 'finance', `finance-${month}.csv`),
        `month,line,budget_to_date,actual_to_date\n${month},capital,200,${spent}\n${month},revenue,1000,1010\n${month},efficiency,50,50\n`,
      );
    const { made } = await buildInto(financeReport, { rawFolder: raw, out, asAt: '2018-05' });
    expect(made).not.toBeNull();
    const report = join(out, 'reports', 'finance', '2018-05');
    const rows = readFileSync(join(report, 'finance-csv', 'amounts.csv'), 'utf8');
    expect(rows.split('\n').slice(1, 5)).toEqual([
      'Budget vs. Spend: Capital,200,150,-50,-25',
      'Budget vs. Spend: Revenue,1000,1010,10,1',
      'Revenue Efficiencies Against Plan,50,50,0,0',
      'Forecast vs. Budget for the Year: Capital,[x],[x],[x],[x]',
    ]);
    const page = readFileSync(join(report, 'finance.html'), 'utf8');
    expect(page).toContain('Budgets, spend and forecast in pounds');
    expect(page).toContain('do its tables add up?');
  } finally {
    folder.remove();
  }
});
