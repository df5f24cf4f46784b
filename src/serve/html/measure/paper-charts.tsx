import { Scroll } from '../../../paper/index.ts';
import type { BuiltChart } from '../../charts/built-charts.ts';

/** The charts that were built with the paper. */
export function PaperCharts({ charts, title }: { charts: readonly BuiltChart[]; title: string }) {
  if (charts.length === 0) return null;
  return (
    <>
      <h2>Charts of the paper</h2>
      <p>They show the whole force.</p>
      {charts.map((chart) => (
        <figure>
          <figcaption>{chart.title}</figcaption>
          <BuiltPicture chart={chart} title={title} />
        </figure>
      ))}
    </>
  );
}

/** A chart as it was built, and its files. */
export function BuiltPicture({ chart, title }: { chart: BuiltChart; title: string }) {
  return (
    <>
      <Scroll class="picture" label={`${chart.title}: ${title}`}>
        <img src={chart.address} alt={chart.words} />
      </Scroll>
      <ul class="actions">
        {chart.files.map((file) => (
          <li>
            <a href={file.address}>
              {file.title}
              <span class="hidden"> of the chart: {chart.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
