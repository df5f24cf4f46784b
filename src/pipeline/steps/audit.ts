import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv, parseTable } from '../../csv.ts';
import { type AmountsSaid, amountsSaid, auditPublished } from '../../disclosure/index.ts';
import { finding } from '../../findings/index.ts';
import { warehouseFolder } from '../../land/index.ts';
import { policySubjectOf } from '../../measures/index.ts';
import { count } from '../../words/index.ts';
import { forgetMaterial } from '../draft.ts';
import { Blocked, type Figures, type Run } from '../publication.ts';
import { policyOf } from './protect.ts';

const auditFile = 'disclosure-audit.csv';
const auditColumns = ['measure', 'part', 'area', 'month', 'of', 'records', 'low', 'high'] as const;

/**
 * Reads what is about to be published, and what every issue of every paper before it published, as an outsider would,
 * and stops the release where it gives away a protected count, or nearly, that those before it did not. Which it is
 * stands in a private file: the words of a build may be read by those who read the paper.
 *
 * @param beside - what papers say that are published in the same move, and were audited before it.
 * @returns what is to be kept of it for those after it.
 */
export async function audit(
  run: Run,
  figures: Figures,
  mart: string,
  beside: readonly AmountsSaid[] = [],
): Promise<AmountsSaid> {
  const { publication, options, keptPapers } = run;
  const { measured } = figures.exact;
  const hidden = measured.filter(({ measure }) => policySubjectOf(measure) !== 'ordinary');
  if (hidden.length === 0) return {};
  const [series, results] = ['series.csv', 'results.csv'].map((name) =>
    parseTable(readFileSync(join(mart, name), 'utf8')).filter((row) => row.publication === publication.name),
  );
  const tables = { series: series ?? [], results: results ?? [] };
  const measuresOf = (all: typeof measured) => all.map(({ measure }) => measure);
  const kept = [...keptPapers.vintages, ...keptPapers.ofOthers]
    .sort((a, b) => b.published_at.localeCompare(a.published_at))
    .flatMap(({ disclosure }) => (disclosure.said ? [disclosure.said] : []));
  const earlier = [...beside, ...kept];
  const ask = (issues: readonly AmountsSaid[]) =>
    auditPublished(measured, policyOf(publication), figures.series.nesting, issues);
  const found = await ask([amountsSaid(measuresOf(measured), tables), ...earlier]);
  const before = found.givenAway.length > 0 && earlier.length > 0 ? (await ask(earlier)).givenAway : [];
  const known = new Set(before.map((one) => JSON.stringify(one)));
  const givenAway = found.givenAway.filter((one) => !known.has(JSON.stringify(one)));
  const file = join(warehouseFolder(options.out), auditFile);
  rmSync(file, { force: true });
  if (givenAway.length > 0) {
    forgetMaterial(run);
    const rows = givenAway.map((one) => auditColumns.map((column) => one[column]));
    writeFileSync(file, formatCsv(auditColumns, rows), { mode: 0o600 });
    throw new Blocked(
      finding({
        code: 'hidden-cells-derivable',
        level: 'blocks',
        file: publication.name,
        expected: 'no protected count that all that is published gives back, or nearly',
        got: `${count(givenAway.length, 'count')} of ${count(found.asked, 'protected count')}`,
        todo:
          `Nothing was published. See ${file}, which is private, and ask who keeps the disclosure policy to show ` +
          "less of the subject at the level: 'never' for its windows shows none",
      }),
    );
  }
  return amountsSaid(measuresOf(hidden), tables);
}
