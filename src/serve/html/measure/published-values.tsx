import { monthName } from '../../../calendar.ts';
import { performanceOf } from '../../../insight/describe-result.ts';
import { referencesOf } from '../../../insight/references.ts';
import type { Result } from '../../../measures/result.ts';
import { Scroll } from '../../../report/html/scroll.tsx';
import type { BuildFacts } from '../../mart/facts.ts';

/** What papers have printed of a row. The mart has one paper: its own. */
export function PublishedValues({ result, build }: { result: Result; build: BuildFacts }) {
  const { current = '', previous = '' } = referencesOf(result);
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
              <th scope="col" class="number">
                Value
              </th>
              <th scope="col" class="number">
                Before
              </th>
              <th scope="col" class="number">
                Change
              </th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{monthName(result.as_at)}</th>
              <td>{build.built_at.slice(0, 10)}</td>
              <td class="number">{current}</td>
              <td class="number">{previous}</td>
              <td class="number">{performanceOf(result)}</td>
              <td>{result.status}</td>
            </tr>
          </tbody>
        </table>
      </Scroll>
      <p class="when">This mart holds one paper. What earlier ones printed is not in it.</p>
    </>
  );
}
