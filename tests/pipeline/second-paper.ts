import { type ChartKind, type LineChart, line, sparkline } from '../../src/charts/index.ts';
import { violentKnifeCrime } from '../../src/measures/declarations/tackling-crime.ts';
import { cover, measuresByObjective, type Section, spreadsheet, webPage } from '../../src/paper/index.ts';
import { makePaper, type Publication } from '../../src/pipeline/index.ts';

/** A bar for each month: a kind of chart of this paper alone. */
const bars: ChartKind<LineChart> = {
  name: 'bars',
  title: 'A bar a month',
  ending: 'bars',
  inPaper: 'not shown',
  needs: 'a series of months',
  charts: line.charts as ChartKind<LineChart>['charts'],
  spec: ({ points }) => ({
    data: { values: points },
    mark: 'bar',
    encoding: { x: { field: 'month', type: 'ordinal' }, y: { field: 'value', type: 'quantitative' } },
  }),
  altText: ({ measured }) => `Bar chart: ${measured}`,
  csv: ({ points }) => points.map(({ month, value }) => `${month},${value ?? ''}\n`).join(''),
};

/** A section of this paper alone: a sentence, the chart, and a table of the months. */
const knifeByMonth: Section = {
  name: 'knife_by_month',
  title: 'Knife crime, month by month',
  blocks: ({ shown: { measured } }) => {
    const [months = []] = measured.flatMap(({ series }) => series.map(({ points }) => points));
    return [
      { kind: 'words', paragraphs: [`Crimes with knives were counted in ${months.length} months.`] },
      { kind: 'figure', picture: `${violentKnifeCrime.code}-bars`, name: 'Knife crime by month' },
      {
        kind: 'table',
        caption: 'Knife crime by month',
        columns: [
          { heading: 'Month', width: 12 },
          { heading: 'Crimes', width: 10, isNumber: true },
        ],
        rows: months.map(({ month, numerator }) => ({
          lines: [{ cells: [month, `${numerator ?? '[x]'}`] }],
        })),
      },
    ];
  },
};

/** A paper about one subject, from extracts of the monthly paper. */
export const knifeCrime: Publication = {
  name: 'knife-crime',
  title: 'Knife Crime',
  feeds: ['crime'],
  neighbourhoods: 'project',
  measures: [violentKnifeCrime],
  charts: [line, sparkline, bars],
  paper: [cover, knifeByMonth, measuresByObjective],
  formats: [webPage, spreadsheet],
  make: makePaper,
};
