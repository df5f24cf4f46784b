import { monthName } from '../../../calendar.ts';
import { performanceOf, referencesOf } from '../../../insight/index.ts';
import type { Result } from '../../../measures/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { count, formatNumber } from '../../../words/index.ts';
import { NumberHeadings, queryAddress } from '../../html/index.ts';
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
  const names = ['Rows in', 'Accepted', 'In quarantine', 'Repeats skipped'];
  return (
    <details>
      <summary>
        {count(extracts.length, 'extract')} of {mart} in the two windows
      </summary>
      <Scroll label={`Extracts of ${mart}`} class="scroll tall">
        <table class="plain short">
          <caption class="hidden">Extracts of {mart} in the two windows</caption>
          <thead>
            <tr>
              <th scope="col">File</th>
              <NumberHeadings names={names} />
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {extracts.map((extract) => (
              <tr>
                <th scope="row">{extract.file}</th>
                {[extract.rows_in, extract.rows_accepted, extract.rows_quarantined, extract.rows_skipped].map(
                  (number) => (
                    <td class="number">{number === null ? '[c]' : formatNumber(number)}</td>
                  ),
                )}
                <td>{extract.sha256 === null ? '[c]' : <code>{extract.sha256.slice(0, 12)}…</code>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

interface Given {
  readonly result: Result;
  readonly build: BuildFacts;
  readonly earlier: readonly PublishedValue[];
}

/** What this paper and earlier ones printed for a row, and its value now where that has since changed. */
export function PublishedValues({ result, build, earlier }: Given) {
  const headings = ['Value', 'Before', 'Change'];
  return (
    <>
      <h2>Published values</h2>
      <Scroll label="Published values">
        <table class="plain short">
          <caption class="hidden">Values as papers published them</caption>
          <thead>
            <tr>
              <th scope="col">Paper</th>
              <th scope="col">Built</th>
              <NumberHeadings names={headings} />
              <th scope="col">Status</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            <Row paper={monthName(result.as_at)} builtAt={build.built_at} result={result} now="" />
            {earlier.map((paper) => (
              <Row
                paper={`${monthName(paper.as_at)}${paper.issue === 1 ? '' : `, issue ${paper.issue}`}`}
                builtAt={paper.published_at}
                result={{ ...result, ...paper }}
                now={nowWords(result, paper)}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
      {earlier.length === 0 && <p class="when">No earlier paper is kept.</p>}
    </>
  );
}

function Row({
  paper,
  builtAt,
  result,
  now,
}: {
  paper: string;
  builtAt: string;
  result: Result;
  now: string;
}) {
  const { current = '', previous = '' } = referencesOf(result);
  return (
    <tr>
      <th scope="row">{paper}</th>
      <td>{builtAt.slice(0, 10)}</td>
      <td class="number">{current}</td>
      <td class="number">{previous}</td>
      <td class="number">{performanceOf(result)}</td>
      <td>{result.status}</td>
      <td>{now}</td>
    </tr>
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
