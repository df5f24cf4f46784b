import { renderPng, renderSvg } from '../../../charts/index.ts';
import { formatCsv } from '../../../csv.ts';
import { altTextOf, specToHandOn } from '../../charts/index.ts';
import type { ChartView, MonthChart } from '../../picture/index.ts';
import { fileReply, type Reply } from '../../web/index.ts';
import type { ReadChart } from './read-chart.ts';

type Write = (chart: MonthChart, view: ChartView, source: string) => Reply['body'] | Promise<Reply['body']>;

/** The files of a chart of months, by their names. */
const writers: Readonly<Record<string, Write>> = {
  'lines.json': (chart) => JSON.stringify(chart),
  'specification.json': (...shown) => JSON.stringify(specToHandOn(...shown), null, 2),
  'data.csv': csvOf,
  'picture.svg': svgOf,
  'picture.png': async (...shown) => renderPng(await svgOf(...shown)),
};

/** A file of a chart of months, as a view shows it; null where there is none of that name. */
export async function chartFile(
  name: string,
  { chart, view, source }: Pick<ReadChart, 'chart' | 'view' | 'source'>,
): Promise<Reply | null> {
  const write = Object.hasOwn(writers, name) ? writers[name] : undefined;
  return write ? fileReply(name, await write(chart, view, source)) : null;
}

function svgOf(chart: MonthChart, view: ChartView, source: string): Promise<string> {
  const words = { id: 'chart', title: chart.title, description: altTextOf(chart, view) };
  return renderSvg(specToHandOn(chart, view, source), words);
}

/** The lines that are shown, a row for each month of each. */
function csvOf({ lines, months, breaks }: MonthChart, { shown, from, to }: ChartView): string {
  const rows = lines
    .filter(({ key }) => shown.has(key))
    .flatMap((line) =>
      months.slice(from, to + 1).map((month, index) => {
        const at = from + index;
        return [
          line.name,
          month,
          line.values[at] ?? null,
          line.numerators?.[at] ?? null,
          line.denominators?.[at] ?? null,
          line.gaps[at] ?? (line.provisional.includes(at) ? 'provisional' : null),
          breaks.find((each) => each.at === at)?.what ?? null,
        ];
      }),
    );
  return formatCsv(['line', 'month', 'value', 'numerator', 'denominator', 'note', 'break'], rows);
}
