import { monthName } from '../../calendar.ts';
import { periodOf } from '../../insight/index.ts';
import { wholeArea } from '../../measures/index.ts';
import { Scroll } from '../../paper/index.ts';
import { formatNumber, formatSigned } from '../../words/index.ts';
import { offenceChartOf, sourceWords } from '../charts/index.ts';
import {
  areaAddress,
  areaTitle,
  measureAddress,
  NumberHeadings,
  offenceAddress,
  page,
} from '../html/index.ts';
import {
  type ContributionRow,
  type Definition,
  type Facts,
  readContributions,
  readMonthsOfOffence,
} from '../mart/index.ts';
import { type MonthChart, viewOf } from '../picture/index.ts';
import type { Reply } from '../web/index.ts';
import { ChartFigure, stillsOf } from './chart/figure.tsx';
import { chartFile } from './chart/files.ts';
import type { Visit } from './visit.ts';

/**
 * `/offence/Domestic%20burglary`: its months, and how much of each measure it is, in the whole force and in its areas;
 * `/offence/Domestic%20burglary/data.csv`: a file of its chart.
 */
export async function offencePage({ site, mart, names, given }: Visit): Promise<Reply | null> {
  const { facts, database } = mart;
  const [offence = '', file, ...more] = names;
  const rows = await readContributions(database, { value: offence });
  if (rows.length === 0 || more.length > 0) return null;
  const counting = facts.definitions.filter(({ measure }) => rows.some((row) => row.measure === measure));
  const chart = offenceChartOf(facts, offence, await readMonthsOfOffence(database, offence));
  const shown = chart && {
    chart,
    view: viewOf(chart, given),
    address: `${offenceAddress(offence)}/`,
    query: new URLSearchParams(),
    source: sourceWords(facts.build, [...new Set(counting.map(({ source }) => source))].join('; ')),
  };
  if (file !== undefined) return shown && chartFile(file, shown.chart, shown.view, shown.source);
  const content = (
    <>
      <p class="period">
        {rows[0]?.by.replaceAll('_', ' ')}, to {monthName(facts.build.as_at)}
      </p>
      {shown && (
        <>
          <form id="chosen" action={offenceAddress(offence)} />
          <ChartFigure {...shown} stills={await stillsOf(site, shown)} form="chosen" />
          <MonthsOf chart={shown.chart} />
        </>
      )}
      {counting.map((definition) => (
        <OffenceIn
          facts={facts}
          definition={definition}
          rows={rows.filter(({ measure }) => measure === definition.measure)}
        />
      ))}
    </>
  );
  return page({ title: offence, facts, ...(shown && { script: 'charts' }), content });
}

/** The months of a chart, the latest first, with a column for each of its lines. */
function MonthsOf({ chart: { title, months, lines } }: { chart: MonthChart }) {
  const names = lines.map(({ name }) => name);
  return (
    <details>
      <summary>The months as a table</summary>
      <Scroll label={`${title}, month by month`} class="scroll tall">
        <table class="plain short">
          <caption class="hidden">{title}, the latest month first</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <NumberHeadings names={names} />
            </tr>
          </thead>
          <tbody>
            {[...months.keys()].toReversed().map((at) => (
              <tr>
                <th scope="row">{monthName(months[at] ?? '')}</th>
                {lines.map(({ values, gaps }) => {
                  const value = values[at] ?? null;
                  return <td class="number">{value === null ? gaps[at] : formatNumber(value)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

/** An offence in one measure: the whole force first, then the areas where it changed most. */
function OffenceIn(given: { facts: Facts; definition: Definition; rows: readonly ContributionRow[] }) {
  const { facts, definition, rows } = given;
  const { measure } = definition;
  const whole = facts.rows.find(({ result }) => result.measure === measure);
  const sorted = rows.toSorted((a, b) => Number(b.area === wholeArea) - Number(a.area === wholeArea));
  const title = `${measure} ${definition.title}`;
  const headings = [`Now, ${definition.unit}`, 'Before', 'Change', 'Change in %', 'Share of the change'];
  return (
    <>
      <h2>
        <a href={measureAddress(measure)}>{title}</a>
      </h2>
      <Scroll label={title}>
        <table class="plain short">
          <caption>By area{whole && `, ${periodOf(whole.result)} and the period before`}</caption>
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
