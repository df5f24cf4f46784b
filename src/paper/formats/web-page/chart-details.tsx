import type { PaperLine } from '../../paper.ts';
import type { Drawing } from './drawing.ts';
import { inlineSvg } from './inline-svg.ts';

/** The full-size charts of a row, and the table of what they show, a click away. */
export function ChartDetails({ name, line, drawing }: { name: string; line: PaperLine; drawing: Drawing }) {
  return (
    <details class="charts">
      <summary>
        Charts and data<span class="hidden"> of {name}</span>
      </summary>
      {drawing.charts.map((svg) => (
        <div class="picture" dangerouslySetInnerHTML={inlineSvg(svg)} />
      ))}
      <table class="plain months">
        <caption>
          {name}: {line.unit}, each month
        </caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" class="number">
              {line.unit}
            </th>
          </tr>
        </thead>
        <tbody>
          {line.months.map(({ month, value }) => (
            <tr>
              <th scope="row">{month}</th>
              <td class="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
