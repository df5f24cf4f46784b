import { monthName } from '../../../calendar.ts';
import { performanceOf, referencesOf } from '../../../insight/index.ts';
import type { Result } from '../../../measures/index.ts';
import { count, formatNumber } from '../../../words/index.ts';
import { DataTable, queryAddress } from '../../html/index.ts';
import type { BuildFacts, Definition, ExtractRow, MartLineage, PublishedValue } from '../../mart/index.ts';

/** From the figure back to the extracts: each step with the question that shows it. */
export function Lineage(given: { definition: Definition; result: Result; lineage: readonly MartLineage[] }) {
  const { definition, result, lineage } = given;
  const quoted = `'${definition.measure.replaceAll("'", "''")}'`;
  const steps = [
    ['The figure', `from results where measure = ${quoted}`],
    ['its windows, as at any month', `from compare(${quoted}, '${result.as_at}')`],
    ['its months', `from series(${quoted})`],
    ['what it counts', `from definitions where measure = ${quoted}`],
  ] as const;
  return (
    <>
      <h2>Where it comes from</h2>
      <ol>
        {steps.map(([words, sql]) => (
          <li>
            {words}: <a href={queryAddress(sql)}>{sql}</a>
          </li>
        ))}
        {lineage.map(({ mart, extracts }) => (
          <li>
            the records it counts, {mart}, which are private to the force
            {extracts.length > 0 && <Extracts mart={mart} extracts={extracts} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function Extracts({ mart, extracts }: { mart: string; extracts: readonly ExtractRow[] }) {
  const shown = (number: number | null) => (number === null ? '[c]' : formatNumber(number));
  return (
    <details>
      <summary>
        {count(extracts.length, 'extract')} of {mart} in the two windows
      </summary>
      <DataTable
        label={`Extracts of ${mart}`}
        caption={`Extracts of ${mart} in the two windows`}
        isTall
        columns={[
          { title: 'File', cell: ({ file }) => file },
          { title: 'Rows in', isNumber: true, cell: (extract) => shown(extract.rows_in) },
          { title: 'Accepted', isNumber: true, cell: (extract) => shown(extract.rows_accepted) },
          { title: 'In quarantine', isNumber: true, cell: (extract) => shown(extract.rows_quarantined) },
          { title: 'Repeats skipped', isNumber: true, cell: (extract) => shown(extract.rows_skipped) },
          {
            title: 'SHA-256',
            cell: ({ sha256 }) => (sha256 === null ? '[c]' : <code>{sha256.slice(0, 12)}…</code>),
          },
        ]}
        rows={extracts}
      />
    </details>
  );
}

/** What this paper and earlier ones printed for a row, and its value now where that has since changed. */
export function PublishedValues(given: {
  result: Result;
  build: BuildFacts;
  earlier: readonly PublishedValue[];
}) {
  const { result, build, earlier } = given;
  const ofThisPaper = { paper: monthName(result.as_at), builtAt: build.built_at, result, now: '' };
  const ofEarlier = earlier.map((paper) => ({
    paper: `${monthName(paper.as_at)}${paper.issue === 1 ? '' : `, issue ${paper.issue}`}`,
    builtAt: paper.published_at,
    result: { ...result, ...paper },
    now: nowWords(result, paper),
  }));
  return (
    <>
      <h2>Published values</h2>
      <DataTable
        label="Published values"
        caption="Values as papers published them"
        columns={[
          { title: 'Paper', cell: ({ paper }) => paper },
          { title: 'Built', cell: ({ builtAt }) => builtAt.slice(0, 10) },
          { title: 'Value', isNumber: true, cell: ({ result }) => referencesOf(result).current },
          { title: 'Before', isNumber: true, cell: ({ result }) => referencesOf(result).previous },
          { title: 'Change', isNumber: true, cell: ({ result }) => performanceOf(result) },
          { title: 'Status', cell: ({ result }) => result.status },
          { title: 'Now', cell: ({ now }) => now },
        ]}
        rows={[ofThisPaper, ...ofEarlier]}
      />
      {earlier.length === 0 && <p class="when">No earlier paper is kept.</p>}
    </>
  );
}

/** The value over the published window as it is now, and why it has changed. */
function nowWords(
  result: Result,
  { as_at, current: published, is_revised, now, why }: PublishedValue,
): string {
  const wordsOf = (value: number | null) => referencesOf({ ...result, current: value }).current ?? 'no value';
  if (is_revised) return `${wordsOf(now)}: ${why}`;
  // Of the paper's own month only the first issue is among the revisions.
  return as_at === result.as_at && published !== result.current ? wordsOf(result.current) : 'the same';
}
