import { isMonth, monthName } from '../../../calendar.ts';
import { type Result, wholeArea } from '../../../measures/index.ts';
import { areaTitle, type Option, Select } from '../../html/index.ts';
import { type Definition, type Facts, type MonthPoint, rowTitles } from '../../mart/index.ts';
import { usualMonths } from '../../picture/index.ts';

/** The result an address asks for, and what else could be asked for. */
interface ChosenRow {
  readonly result: Result;
  readonly parts: readonly Option[];
  readonly areas: readonly Option[];
  /** What is shown instead, where there is no such part or area. */
  readonly notice: string | null;
}

/** The part and area that are asked for; without them the first part, and the whole force. */
export function chooseRow(
  facts: Facts,
  definition: Definition,
  results: readonly Result[],
  given: URLSearchParams,
): ChosenRow | null {
  const printed = facts.rows.filter(({ result }) => result.measure === definition.measure);
  const parts = [
    ...new Set([...printed.map(({ result }) => result.part), ...results.map(({ part }) => part)]),
  ];
  const asked = { part: given.get('part') ?? parts[0], area: given.get('area') ?? wholeArea };
  const part = parts.find((known) => known === asked.part) ?? parts[0];
  const areas = [...new Set(results.filter((result) => result.part === part).map(({ area }) => area))];
  const area = areas.find((known) => known.toLowerCase() === asked.area.toLowerCase()) ?? areas[0];
  const result = results.find((candidate) => candidate.part === part && candidate.area === area);
  if (!result) return null;
  const isAsAsked = part === asked.part && area?.toLowerCase() === asked.area.toLowerCase();
  return {
    result,
    parts: parts.map((value) => ({
      value,
      title: rowTitles(facts, definition, value).partTitle || 'Whole measure',
    })),
    areas: areas.map((value) => ({ value, title: areaTitle(value) })),
    notice: isAsAsked
      ? null
      : `This measure has no ${part === asked.part ? `area '${asked.area}'` : `part '${asked.part}'`}: shown is ${areaTitle(result.area)}.`,
  };
}

/** The months that are asked for; the usual ones where there are none in the period. */
export function chooseMonths(
  all: readonly MonthPoint[],
  given: URLSearchParams,
): { months: readonly MonthPoint[]; from: string; to: string; notice: string | null } {
  const [first = '', last = ''] = [all[0]?.month, all.at(-1)?.month];
  const usual = all.at(-usualMonths)?.month ?? first;
  const [from, to] = [given.get('from') || usual, given.get('to') || last];
  const months = all.filter(({ month }) => month >= from && month <= to);
  if (isMonth(from) && isMonth(to) && months.length > 0) return { months, from, to, notice: null };
  const words =
    all.length === 0
      ? null
      : `There are months from ${monthName(first)} to ${monthName(last)}: the latest are shown.`;
  return { months: all.slice(-usualMonths), from: usual, to: last, notice: words };
}

/** Part, area and period of a measure to choose from; the choice stands in the address. */
export function Filter(given: {
  address: string;
  parts: readonly Option[];
  areas: readonly Option[];
  months: readonly string[];
  result: Result;
  from: string;
  to: string;
}) {
  const { address, parts, areas, result, from, to } = given;
  const months = given.months.map((value) => ({ value, title: monthName(value) }));
  return (
    <form id="chosen" class="filter" action={address} method="get">
      {parts.length > 1 && <Select name="part" label="Part" value={result.part} options={parts} />}
      <Select name="area" label="Area" value={result.area} options={areas} />
      {months.length > 0 && (
        <div class="filter without-script">
          <Select name="from" label="From" value={from} options={months} />
          <Select name="to" label="To" value={to} options={months} />
        </div>
      )}
      <button type="submit">Show</button>
    </form>
  );
}
