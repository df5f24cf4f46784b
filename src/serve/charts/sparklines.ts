import { addMonths, monthSpine } from '../../calendar.ts';
import { sparkline } from '../../charts/index.ts';
import { rowName, wholeArea } from '../../measures/index.ts';
import { isOfRow, type OpenMart, type PublishedRow, readMonthsOfArea } from '../mart/index.ts';
import { outputNames, outputText } from '../web/index.ts';
import { chartOf } from './chart-of.ts';
import type { PictureCache } from './picture-cache.ts';

/** A small picture: one that was built with the paper, or one drawn from the mart. */
export type Sparkline = { readonly address: string; readonly words: string } | { readonly svg: string };

const months = 24;
const blank = { numerator: null, value: null, is_provisional: false, gap: null };

/** The small picture of each row of the paper that has a series. */
export async function sparklinesOf(
  { out, pictures }: { readonly out: string; readonly pictures: PictureCache },
  { facts, database }: OpenMart,
): Promise<Map<PublishedRow, Sparkline>> {
  const { as_at: asAt } = facts.build;
  const built = new Set(outputNames(out, 'charts', facts.build));
  const sparklines = new Map<PublishedRow, Sparkline>();
  const missing: PublishedRow[] = [];
  for (const row of facts.rows) {
    const name = `${rowName({ code: row.result.measure }, row.result.part)}-sparkline`;
    const words = built.has(`${name}.svg`) ? outputText(out, 'charts', facts.build, `${name}.txt`) : null;
    if (words === null) missing.push(row);
    else sparklines.set(row, { address: `/charts/${asAt}/${encodeURIComponent(name)}.svg`, words });
  }
  if (missing.length === 0) return sparklines;
  const points = await readMonthsOfArea(database, wholeArea, addMonths(asAt, -3 * months));
  for (const row of missing) {
    const { window_end: end } = row.result;
    const known = points.filter(isOfRow(row.result));
    if (known.length === 0) continue;
    const spine = monthSpine(addMonths(end, 1 - months), end);
    const shown = spine.map((month) => known.find((point) => point.month === month) ?? { ...blank, month });
    const chart = chartOf({ ...row, build: facts.build, months: shown });
    sparklines.set(row, { svg: await pictures.chart(chart, sparkline) });
  }
  return sparklines;
}
