import type { ResultChart } from '../../charts/result-chart.ts';
import { Select } from '../select.tsx';

/** Which column of an answer is drawn, where there are several. */
export function ChartChoice({ sql, chart }: { sql: string; chart: ResultChart }) {
  if (chart.columns.length < 2) return null;
  return (
    <form class="filter" action="/query" method="get">
      <input type="hidden" name="sql" value={sql} />
      <Select
        name="y"
        label="Column to draw"
        value={chart.column}
        options={chart.columns.map((value) => ({ value, title: value }))}
      />
      <button type="submit">Draw</button>
    </form>
  );
}
