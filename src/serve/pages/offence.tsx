import { monthName } from '../../calendar.ts';
import { periodOf } from '../../insight/index.ts';
import { wholeArea } from '../../measures/index.ts';
import { formatNumber, formatSigned } from '../../words/index.ts';
import { offenceChartOf, sourceWords } from '../charts/index.ts';
import { areaTitle, type Column, DataTable, measureAddress, offenceAddress, page } from '../html/index.ts';
import {
  type ContributionRow,
  type Definition,
  type Facts,
  readContributions,
  readMonthsOfOffence,
} from '../mart/index.ts';
import { type MonthChart, viewOf } from '../picture/index.ts';
import type { Reply } from '../web/index.ts';
import { AllMeasures } from './area/areas.tsx';
import { chartFigure } from './chart/figure.tsx';
import { chartFile } from './chart/files.ts';
import { amountColumns, FoldedMonths, shareColumn } from './measure/figures.tsx';
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
  if (file !== undefined) return shown && chartFile(file, shown);
  const content = (
    <>
      <p class="period">
        {rows[0]?.by.replaceAll('_', ' ')}, to {monthName(facts.build.as_at)}
      </p>
      {shown && (
        <>
          <form id="chosen" action={offenceAddress(offence)} />
          {await chartFigure(site, shown)}
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

/** The months of a chart, with a column for each of its lines. */
function MonthsOf({ chart: { title, months, lines } }: { chart: MonthChart }) {
  const columns: Column<number>[] = [
    { title: 'Month', cell: (at) => monthName(months[at] ?? '') },
    ...lines.map(({ name, values, gaps }) => ({
      title: name,
      isNumber: true,
      cell: (at: number) => {
        const value = values[at] ?? null;
        return value === null ? gaps[at] : formatNumber(value);
      },
    })),
  ];
  return <FoldedMonths {...{ title, columns }} months={[...months.keys()]} />;
}

/** An offence in one measure: the whole force first, then the areas where it changed most. */
function OffenceIn(given: { facts: Facts; definition: Definition; rows: readonly ContributionRow[] }) {
  const { facts, definition, rows } = given;
  const { measure } = definition;
  const whole = facts.rows.find(({ result }) => result.measure === measure);
  const sorted = rows.toSorted((a, b) => Number(b.area === wholeArea) - Number(a.area === wholeArea));
  const title = `${measure} ${definition.title}`;
  const areaLinks = ({ area }: ContributionRow) => (
    <>
      <a href={measureAddress(measure, { area })}>{areaTitle(area)}</a>{' '}
      {area !== wholeArea && <AllMeasures area={area} />}
    </>
  );
  return (
    <>
      <h2>
        <a href={measureAddress(measure)}>{title}</a>
      </h2>
      <DataTable
        label={title}
        isCaptionShown
        caption={`By area${whole ? `, ${periodOf(whole.result)} and the period before` : ''}`}
        columns={[
          { title: 'Area', cell: areaLinks },
          ...amountColumns(definition.unit),
          {
            title: 'Change in %',
            isNumber: true,
            cell: ({ previous, difference }) =>
              previous > 0 ? `${formatSigned((100 * difference) / previous, 1)}%` : 'none before',
          },
          shareColumn,
        ]}
        rows={sorted}
      />
    </>
  );
}
