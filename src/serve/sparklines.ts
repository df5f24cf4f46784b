import { addMonths, monthSpine } from '../calendar.ts';
import { rowName, wholeArea } from '../measures/index.ts';
import { chartOf } from './charts/chart-of.ts';
import type { PaperRow } from './mart/facts.ts';
import type { OpenMart } from './mart/mart-file.ts';
import type { MonthPoint } from './mart/months.ts';
import type { Site } from './site.ts';
import { outputNames, outputText } from './web/files.ts';

/** A small picture: one that was built with the paper, or one drawn from the mart. */
export type Sparkline = { readonly address: string; readonly words: string } | { readonly svg: string };

const months = 24;

/** The small picture of each row of the paper that has a series. */
export async function sparklinesOf(
  site: Site,
  { facts, database }: OpenMart,
): Promise<Map<PaperRow, Sparkline>> {
  const { as_at: asAt } = facts.build;
  const built = new Set(outputNames(site.out, 'charts', asAt));
  const sparklines = new Map<PaperRow, Sparkline>();
  const missing: PaperRow[] = [];
  for (const row of facts.rows) {
    const name = `${rowName({ code: row.result.measure }, row.result.part)}-sparkline`;
    const words = built.has(`${name}.svg`) ? outputText(site.out, 'charts', asAt, `${name}.txt`) : null;
    if (words === null) missing.push(row);
    else sparklines.set(row, { address: `/charts/${asAt}/${encodeURIComponent(name)}.svg`, words });
  }
  if (missing.length === 0) return sparklines;
  const points = await database.rows<MonthPoint & { measure: string; part: string }>(
    `select measure, part, month, numerator, denominator, value, gap, null as rolling
     from series where area = $1 and month > $2 order by month`,
    [wholeArea, addMonths(asAt, -3 * months)],
  );
  for (const row of missing) {
    const { measure, part, window_end: end } = row.result;
    const known = points.filter((point) => point.measure === measure && point.part === part);
    if (known.length === 0) continue;
    const spine = monthSpine(addMonths(end, 1 - months), end);
    const shown = spine.map((month) => known.find((point) => point.month === month) ?? blank(month));
    const chart = chartOf({ ...row, build: facts.build, months: shown });
    sparklines.set(row, { svg: await site.drawings.chart(chart, 'sparkline') });
  }
  return sparklines;
}

function blank(month: string): MonthPoint {
  return { month, numerator: null, denominator: null, value: null, gap: null, rolling: null };
}
