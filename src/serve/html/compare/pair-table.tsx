import { monthName } from '../../../calendar.ts';
import { Scroll } from '../../../paper/index.ts';
import { decimalsOf, formatNumber } from '../../../words/index.ts';
import { indexed } from '../../charts/indexed.ts';
import type { ComparedSeries } from '../../pages/compared.ts';

/** The months of both rows, beside each other; the latest first. */
export function PairTable({ shown, isIndexed }: { shown: readonly ComparedSeries[]; isIndexed: boolean }) {
  const months = [...new Set(shown.flatMap((one) => one.months.map(({ month }) => month)))].sort().reverse();
  const columns = shown.map((one) => {
    const { points } = isIndexed ? indexed(one) : { points: one.months };
    const values = points.flatMap(({ value }) => value ?? []);
    const { unit, is_divided: divided } = one.definition;
    return {
      title: one.title,
      unit: isIndexed ? 'index' : unit,
      decimals: isIndexed ? 1 : decimalsOf(values, unit, divided),
      values: new Map(points.map(({ month, value }) => [month, value])),
    };
  });
  return (
    <>
      <h2>The months</h2>
      <Scroll label="Both rows month by month" class="scroll tall">
        <table class="plain short">
          <caption class="hidden">Both rows month by month, the latest first</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {columns.map(({ title, unit }) => (
                <th scope="col" class="number">
                  {title}, {unit}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr>
                <th scope="row">{monthName(month)}</th>
                {columns.map(({ values, decimals }) => {
                  const value = values.get(month) ?? null;
                  return (
                    <td class="number">{value === null ? 'no value' : formatNumber(value, decimals)}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
