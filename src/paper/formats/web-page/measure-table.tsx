import type { PaperLine, PaperRow, PaperSection } from '../../paper.ts';
import { sectionId } from './contents.tsx';
import type { Drawing, Drawings } from './drawing.ts';
import { inlineSvg } from './inline-svg.ts';

/** The table of one objective: measure, performance, trend and insight, parts stacked in their row's cells. */
export function MeasureTable({ section, drawings }: { section: PaperSection; drawings: Drawings }) {
  return (
    <div class="scroll">
      <table class="measures">
        <caption class="hidden">{section.objective ?? 'Measures'}: performance, trend and insight</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Performance</th>
            <th scope="col">Trend, 24 months</th>
            <th scope="col">Insight</th>
          </tr>
        </thead>
        <tbody>
          {section.rows.map((row) => (
            <MeasureRow row={row} drawings={drawings} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MeasureRow({ row, drawings }: { row: PaperRow; drawings: Drawings }) {
  return row.lines.map((line, index) => (
    <tr id={index === 0 ? row.code : undefined} class={index === 0 ? 'first' : 'part'}>
      <th scope="row">
        {index === 0 && (
          <div class="measure">
            <span class="code">{row.code}</span> {row.title}
          </div>
        )}
        {line.letter !== null && (
          <div class="letter">
            {line.letter}) {line.title}
          </div>
        )}
        {index === row.lines.length - 1 && (
          <details class="definition">
            <summary>Definition</summary>
            <p>{row.definition}</p>
            <p>
              Source: <a href={`#${sectionId('Data sources')}`}>{row.source}</a>. Owner: {row.owner}.
            </p>
          </details>
        )}
      </th>
      <Performance line={line} />
      <td class="trend">
        {line.chart !== null && (
          <div dangerouslySetInnerHTML={inlineSvg(drawings.get(line.chart)?.sparkline ?? '')} />
        )}
      </td>
      <td>
        {line.insight}
        <LineCharts row={row} line={line} drawings={drawings} />
      </td>
    </tr>
  ));
}

function LineCharts({ row, line, drawings }: { row: PaperRow; line: PaperLine; drawings: Drawings }) {
  const drawing = line.chart === null ? undefined : drawings.get(line.chart);
  if (!drawing) return null;
  const name = line.title === '' ? row.title : `${row.title}: ${line.title}`;
  return <ChartDetails name={name} line={line} drawing={drawing} />;
}

function Performance({ line }: { line: PaperLine }) {
  const isValue = line.status === 'final' || line.status === 'provisional';
  return (
    <td class={isValue ? 'performance' : 'performance none'}>
      {line.performance}
      {line.status === 'provisional' && <div class="mark">provisional</div>}
      <div class="when">{line.period}</div>
    </td>
  );
}

/** The full-size charts of a row, and the table of what they show, a click away. */
function ChartDetails({ name, line, drawing }: { name: string; line: PaperLine; drawing: Drawing }) {
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
