import { monthName } from '../../../calendar.ts';
import type { Definition as Defined } from '../../mart/facts.ts';

/** What a measure counts, and how. */
export function Definition({ definition }: { definition: Defined }) {
  const { window_months: months, lag_months: lag } = definition;
  const facts: [string, string | null][] = [
    ['Unit', definition.unit],
    ['Better', definition.better],
    ['Computed as', definition.statistic],
    ['Window', months === null ? 'since a date' : `${months} month${months === 1 ? '' : 's'}`],
    ['Lag', lag === 0 ? null : `${lag} month${lag === 1 ? '' : 's'}`],
    ['Version', versionWords(definition)],
    ['Source', definition.source],
    ['Owner', definition.owner],
  ];
  return (
    <>
      <h2>Definition</h2>
      <p>{definition.definition}</p>
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}

/** Which version of the definition it is, and until when papers had another. */
function versionWords({ version, other_until }: Defined): string {
  return other_until === null
    ? String(version)
    : `${version}: papers up to ${monthName(other_until)} had another definition`;
}
