import { comparisonOf, performanceOf, periodOf } from '../../insight/index.ts';
import type { PaperRow } from '../mart/facts.ts';
import { exceptionsOf } from '../mart/rows-of-theme.ts';
import { kindWords, rowAddress } from './words.ts';

/** The rows that stand out, the most striking first. */
export function ExceptionTable({ rows }: { rows: readonly PaperRow[] }) {
  const exceptions = exceptionsOf(rows);
  if (exceptions.length === 0) return <p>No row of this paper changed in a way that stands out.</p>;
  return <RowTable rows={exceptions} label="Exceptions, the most striking first" hasKind />;
}

/** Rows of the paper, each with its performance. */
export function RowTable(given: { rows: readonly PaperRow[]; label: string; hasKind?: boolean }) {
  const { rows, label, hasKind } = given;
  return (
    <table class="measures plain">
      <caption class="hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Performance</th>
          {hasKind && <th scope="col">Is</th>}
          <th scope="col">In figures</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <RowHead row={row} />
            <Performance row={row} />
            {hasKind && <td>{kindWords[row.exception.kind ?? 'change']}</td>}
            <td>{comparisonOf(row.result)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowHead({ row }: { row: PaperRow }) {
  return (
    <th scope="row">
      <a href={rowAddress(row)}>
        <span class="code">{row.code}</span> {row.title}
      </a>
    </th>
  );
}

function Performance({ row: { result } }: { row: PaperRow }) {
  return (
    <td class={result.change === null ? 'performance none' : 'performance'}>
      {performanceOf(result)}
      {result.status === 'provisional' && <div class="mark">provisional</div>}
      <div class="when">{periodOf(result)}</div>
    </td>
  );
}
