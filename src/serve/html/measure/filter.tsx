import { monthName } from '../../../calendar.ts';
import type { Result } from '../../../measures/index.ts';
import type { Choice } from '../../pages/choose-row.ts';
import { Select } from '../select.tsx';

/** Part, area and period of a measure to choose from; the choice stands in the address. */
export function Filter(given: {
  address: string;
  parts: readonly Choice[];
  areas: readonly Choice[];
  months: readonly string[];
  result: Result;
  from: string;
  to: string;
}) {
  const { address, parts, areas, result, from, to } = given;
  const months = given.months.map((value) => ({ value, title: monthName(value) }));
  return (
    <form class="filter" action={address} method="get">
      {parts.length > 1 && <Select name="part" label="Part" value={result.part} options={parts} />}
      <Select name="area" label="Area" value={result.area} options={areas} />
      {months.length > 0 && (
        <>
          <Select name="from" label="From" value={from} options={months} />
          <Select name="to" label="To" value={to} options={months} />
        </>
      )}
      <button type="submit">Show</button>
    </form>
  );
}
