import type { Month } from '../../../src/calendar.ts';
import { type AmountsSaid, amountsSaid, type Rows } from '../../../src/disclosure/audit/amounts-said.ts';
import { auditPublished } from '../../../src/disclosure/audit/audit.ts';
import { disclose } from '../../../src/disclosure/disclose.ts';
import { type LevelsShown, levelsShown } from '../../../src/disclosure/levels-shown.ts';
import type { DisclosurePolicy } from '../../../src/disclosure/policy.ts';
import type { MeasuredSeries } from '../../../src/measures/build-series.ts';
import { type Exact, exactFigures } from '../../../src/measures/exact-figures.ts';
import type { Nesting } from '../../../src/measures/nesting.ts';
import type { MartMaterial } from '../../../src/publish/mart-material.ts';
import type { PublishedTable } from '../../../src/publish/published-table.ts';
import { resultsTable } from '../../../src/publish/tables/results.ts';
import { seriesTable } from '../../../src/publish/tables/series.ts';

/** An issue of a paper: of which month, and what it is made from. */
export interface Issue {
  readonly asAt: Month;
  readonly measured: readonly MeasuredSeries[];
  readonly exact: Exact;
}

export function issueOf(asAt: Month, measured: readonly MeasuredSeries[]): Issue {
  return { asAt, measured, exact: exactFigures(measured, asAt, []) };
}

/** What an outsider who keeps every issue can know after the last of them, and how many figures it does not show. */
type Attacked = Awaited<ReturnType<typeof auditPublished>> & {
  readonly shown: number;
  readonly notShown: number;
};

/**
 * Publishes issues one after another under a policy, and asks what an outsider who has kept all of them knows of the
 * counts that the policy protects. Without control everything is published.
 */
export async function attack(
  issues: readonly Issue[],
  nesting: Nesting,
  policy: DisclosurePolicy,
  { isControlled }: { readonly isControlled: boolean },
): Promise<Attacked> {
  const ledgers: LevelsShown[] = [];
  const kept: { issue: Issue; said: AmountsSaid; results: Rows }[] = [];
  for (const issue of issues) {
    const { measured, exact } = issue;
    const levels = isControlled ? levelsShown(measured, policy, nesting, ledgers) : {};
    ledgers.push(levels);
    const shown = disclose(exact, levels, policy);
    const material = { shown } as unknown as MartMaterial;
    const tables = { series: rowsOf(seriesTable(material)), results: rowsOf(resultsTable(material)) };
    const measures = measured.map(({ measure }) => measure);
    kept.unshift({ issue, said: amountsSaid(measures, tables), results: tables.results });
  }
  // What is protected stands in the issue of the latest month, as it was known last.
  const [newest] = [...kept].sort((a, b) => b.issue.asAt.localeCompare(a.issue.asAt));
  if (newest === undefined) throw new Error('no issue');
  const others = kept.filter((one) => one !== newest);
  const audit = await auditPublished(newest.issue.measured, policy, nesting, [
    newest.said,
    ...others.map(({ said }) => said),
  ]);
  const below = newest.results.filter(({ area, status }) => area !== 'force' && status !== 'not available');
  const notShown = below.filter(({ suppressed }) => suppressed === 'value').length;
  return { ...audit, shown: below.length - notShown, notShown };
}

function rowsOf({ columns, rows }: PublishedTable): Rows {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, String(row[index] ?? '')])),
  );
}
