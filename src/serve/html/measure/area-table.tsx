import { performanceOf, referencesOf } from '../../../insight/index.ts';
import type { Result } from '../../../measures/index.ts';
import { wholeArea } from '../../../measures/index.ts';
import { Scroll } from '../../../paper/index.ts';
import { measureAddress } from '../words.ts';

/** A measure in every area, each with a link to it. */
export function AreaTable({ results, title }: { results: readonly Result[]; title: string }) {
  const areas = results.filter(({ area }) => area !== wholeArea);
  if (areas.length === 0) return null;
  return (
    <>
      <h2>By area</h2>
      <Scroll label={`${title} by area`}>
        <table class="plain short">
          <caption class="hidden">{title} by area</caption>
          <thead>
            <tr>
              <th scope="col">Area</th>
              <th scope="col">Kind</th>
              <th scope="col" class="number">
                Value
              </th>
              <th scope="col" class="number">
                Before
              </th>
              <th scope="col" class="number">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.map((result) => {
              const { current = '', previous = '' } = referencesOf(result);
              return (
                <tr>
                  <th scope="row">
                    <a href={measureAddress(result.measure, { part: result.part, area: result.area })}>
                      {result.area}
                    </a>
                  </th>
                  <td>{result.area_level}</td>
                  <td class="number">{current}</td>
                  <td class="number">{previous}</td>
                  <td class="number">{performanceOf(result)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
