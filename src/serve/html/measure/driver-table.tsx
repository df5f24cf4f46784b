import { Scroll } from '../../../paper/index.ts';
import { formatNumber, formatSigned } from '../../../words/index.ts';
import type { Definition } from '../../mart/facts.ts';
import type { DriverRow } from '../../mart/results.ts';

/** What a change is put down to, where it is an exception. */
export function DriverTable({
  drivers,
  definition,
}: {
  drivers: readonly DriverRow[];
  definition: Definition;
}) {
  if (drivers.length === 0) return null;
  return (
    <>
      <h2>What drives the change</h2>
      <Scroll label="What drives the change">
        <table class="plain short">
          <caption class="hidden">What drives the change, the largest share first</caption>
          <thead>
            <tr>
              <th scope="col">By</th>
              <th scope="col">Is</th>
              <th scope="col" class="number">
                Change, {definition.unit}
              </th>
              <th scope="col" class="number">
                Share of the change
              </th>
            </tr>
          </thead>
          <tbody>
            {drivers.map(({ by, value, difference, share }) => (
              <tr>
                <td>{by.replaceAll('_', ' ')}</td>
                <th scope="row">{value}</th>
                <td class="number">{formatSigned(difference, definition.is_divided ? 1 : 0)}</td>
                <td class="number">{formatNumber(share)}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
