import { monthName } from '../../calendar.ts';
import { wholeArea } from '../../measures/index.ts';
import { Scroll } from '../../paper/index.ts';
import { formatNumber, formatSigned } from '../../words/index.ts';
import { areaAddress, areaTitle, measureAddress, NumberHeadings, page } from '../html/index.ts';
import { type ContributionRow, type Facts, readContributions } from '../mart/index.ts';
import type { Reply } from '../web/index.ts';
import type { Visit } from './visit.ts';

/** `/offence/Domestic%20burglary`: how much of each measure it is, in the whole force and in its areas. */
export async function offencePage({ mart, names }: Visit): Promise<Reply | null> {
  const { facts, database } = mart;
  const [offence = '', ...more] = names;
  const rows = await readContributions(database, { value: offence });
  if (rows.length === 0 || more.length > 0) return null;
  const measures = [...new Set(rows.map(({ measure }) => measure))];
  const content = (
    <>
      <p class="period">
        {rows[0]?.by.replaceAll('_', ' ')}, to {monthName(facts.build.as_at)}
      </p>
      {measures.map((measure) => (
        <OffenceIn facts={facts} measure={measure} rows={rows.filter((row) => row.measure === measure)} />
      ))}
    </>
  );
  return page({ title: offence, facts, content });
}

/** An offence in one measure: the whole force first, then the areas where it changed most. */
function OffenceIn({
  facts,
  measure,
  rows,
}: {
  facts: Facts;
  measure: string;
  rows: readonly ContributionRow[];
}) {
  const definition = facts.definitions.find((each) => each.measure === measure);
  const sorted = rows.toSorted((a, b) => Number(b.area === wholeArea) - Number(a.area === wholeArea));
  const title = `${measure} ${definition?.title ?? ''}`;
  const headings = [
    `Now, ${definition?.unit ?? ''}`,
    'Before',
    'Change',
    'Change in %',
    'Share of the change',
  ];
  return (
    <>
      <h2>
        <a href={measureAddress(measure)}>{title}</a>
      </h2>
      <Scroll label={title}>
        <table class="plain short">
          <caption class="hidden">{title}, by area</caption>
          <thead>
            <tr>
              <th scope="col">Area</th>
              <NumberHeadings names={headings} />
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ area, current, previous, difference, share }) => (
              <tr>
                <th scope="row">
                  <a href={measureAddress(measure, { area })}>{areaTitle(area)}</a>{' '}
                  {area !== wholeArea && (
                    <a class="when" href={areaAddress(area)}>
                      all measures<span class="hidden">: {area}</span>
                    </a>
                  )}
                </th>
                <td class="number">{formatNumber(current)}</td>
                <td class="number">{formatNumber(previous)}</td>
                <td class="number">{formatSigned(difference)}</td>
                <td class="number">
                  {previous > 0 ? `${formatSigned((100 * difference) / previous, 1)}%` : 'none before'}
                </td>
                <td class="number">{share === null ? '' : `${formatNumber(share, 1)}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
