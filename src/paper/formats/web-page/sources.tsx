import { formatNumber } from '../../../words/index.ts';
import type { Paper } from '../../paper.ts';
import { sectionId } from './contents.tsx';
import { Scroll } from './scroll.tsx';

/** What the paper was made from, every row accounted for. */
export function Sources({ paper }: { paper: Paper }) {
  return (
    <section>
      <h2 id={sectionId('Data sources')}>Data sources</h2>
      <Scroll label="Rows of each feed">
        <table class="plain">
          <caption>Rows in the extracts = accepted + in quarantine + repeats skipped</caption>
          <thead>
            <tr>
              <th scope="col">Feed</th>
              <th scope="col">Months</th>
              {['Extracts', 'Refused', 'Rows in', 'Accepted', 'In quarantine', 'Repeats skipped'].map(
                (name) => (
                  <th scope="col" class="number">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {paper.sources.map((source) => (
              <tr>
                <th scope="row">{source.feed}</th>
                <td>{source.months}</td>
                {[
                  source.extracts,
                  source.refused,
                  source.rowsIn,
                  source.rowsAccepted,
                  source.rowsQuarantined,
                  source.rowsSkipped,
                ].map((number) => (
                  <td class="number">{number === null ? 'not shown' : formatNumber(number)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>Contains public sector information licensed under the Open Government Licence v3.0.</p>
    </section>
  );
}
