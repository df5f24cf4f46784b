import type { Result } from '../../../measures/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { formatNumber } from '../../../words/index.ts';
import type { Definition } from '../../mart/facts.ts';
import type { ExtractRow, MartLineage } from '../../mart/lineage.ts';
import { queryAddress } from '../words.ts';

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
        The {extracts.length} extracts of {mart} in the two windows
      </summary>
      <Scroll label={`Extracts of ${mart}`} class="scroll tall">
        <table class="plain short">
          <caption class="hidden">Extracts of {mart} in the two windows</caption>
          <thead>
            <tr>
              <th scope="col">File</th>
              {names.map((name) => (
                <th scope="col" class="number">
                  {name}
                </th>
              ))}
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {extracts.map((one) => (
              <tr>
                <th scope="row">{one.file}</th>
                {[one.rows_in, one.rows_accepted, one.rows_quarantined, one.rows_skipped].map((number) => (
                  <td class="number">{number === null ? '[c]' : formatNumber(number)}</td>
                ))}
                <td>
                  <code>{one.sha256.slice(0, 12)}…</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
