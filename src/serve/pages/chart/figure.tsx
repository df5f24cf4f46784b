import { inlineSvg } from '../../../paper/index.ts';
import { type Stills, stillsOf } from '../../charts/index.ts';
import { Actions } from '../../html/index.ts';
import {
  askedOf,
  type ChartLine,
  type ChartView,
  colourOf,
  dashOf,
  type MonthChart,
  monthWords,
  presets,
} from '../../picture/index.ts';
import type { Site } from '../visit.ts';
import type { ReadChart } from './read-chart.ts';

/**
 * A chart of months that can be pointed at: a picture first, which a script replaces. Lines and months are chosen
 * with what the form `chosen` of the page has, so that they can be chosen without the script too.
 */
export async function chartFigure({ pictures }: Site, shown: ReadChart) {
  return <ChartFigure {...shown} stills={await stillsOf(pictures, shown.chart, shown.view)} />;
}

function ChartFigure({ chart, view, stills, address, query }: ReadChart & { readonly stills: Stills }) {
  const asked = askedOf(chart, view, query).toString();
  const files = [
    ['picture.svg', 'Picture (SVG)'],
    ['picture.png', 'Picture (PNG)'],
    ['data.csv', 'Data (CSV)'],
    ['specification.json', 'Specification (Vega-Lite)'],
  ].map(([name, title]) => ({ address: `${address}${name}${asked === '' ? '' : `?${asked}`}`, title }));
  const [, ofMeasure] = /^\/measure\/(.*)\/$/.exec(address) ?? [];
  const alone = { address: `/embed/${ofMeasure}?${asked}`, title: 'The chart alone' };
  return (
    <figure class="months-chart" data-lines={`${address}lines.json?${query}`}>
      <div class="drawing">
        <div class="still wide" dangerouslySetInnerHTML={inlineSvg(stills.wide)} />
        <div class="still narrow" dangerouslySetInnerHTML={inlineSvg(stills.narrow)} />
        <div
          class="live"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go through its months
          tabIndex={0}
          role="application"
          aria-roledescription="chart"
          aria-label={`${chart.title}, ${chart.unit}, by month. Left and right go from month to month, up and down from line to line.`}
        >
          <div class="canvas" aria-hidden="true" />
        </div>
        <div class="tip" hidden />
        <p class="spoken hidden" role="status" />
      </div>
      <Range chart={chart} view={view} />
      <Lines lines={chart.lines} view={view} />
      {chart.breaks.length > 0 && (
        <ol class="breaks">
          {chart.breaks.map(({ number, what }) => (
            <li value={number}>{what}</li>
          ))}
        </ol>
      )}
      <Actions links={ofMeasure === undefined ? files : [...files, alone]} isOfView />
    </figure>
  );
}

/** Which lines are on: also what names their colours. */
function Lines({ lines, view }: { lines: readonly ChartLine[]; view: ChartView }) {
  if (lines.length < 2) return null;
  const groups = [...new Set(lines.map(({ group }) => group))];
  return (
    <fieldset class="lines">
      <legend>Lines</legend>
      {groups.map((group) => (
        <div class="line-group">
          {groups.length > 2 && group !== 'Shown' && <span class="when">{group}</span>}
          {lines
            .filter((line) => line.group === group)
            .map((line) => (
              <label class="line">
                <input
                  type="checkbox"
                  name="line"
                  value={line.key}
                  form="chosen"
                  checked={view.shown.has(line.key)}
                />
                <svg class="key" width="22" height="10" aria-hidden="true">
                  <path
                    d="M1,5H21"
                    stroke={colourOf(line)}
                    stroke-width="3"
                    stroke-dasharray={dashOf(line).join(' ')}
                  />
                </svg>
                {line.name}
              </label>
            ))}
        </div>
      ))}
    </fieldset>
  );
}

/** The months to show, to drag: a script's, as a form has them in lists. */
function Range({ chart, view }: { chart: MonthChart; view: ChartView }) {
  const { months } = chart;
  const last = months.length - 1;
  if (last < 2) return null;
  const ends = [
    { label: 'First month', at: view.from },
    { label: 'Last month', at: view.to },
  ];
  return (
    <div class="range">
      <div class="track">
        <svg viewBox={`0 0 ${last} 100`} preserveAspectRatio="none" aria-hidden="true">
          <path d={outlineOf(chart)} />
        </svg>
        <div class="chosen" />
        {ends.map(({ label, at }) => (
          <input
            type="range"
            min="0"
            max={last}
            value={at}
            aria-label={label}
            aria-valuetext={monthWords(months[at] ?? '')}
          />
        ))}
      </div>
      <div class="presets">
        <output>
          {monthWords(months[view.from] ?? '')} to {monthWords(months[view.to] ?? '')}
        </output>
        {presets(months.length).map(({ title, months: count }) => (
          <button type="button" data-months={count ?? 'all'} aria-pressed="false">
            {title}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The first line over all its months, as an area of 100 units' height. */
function outlineOf({ lines, months }: MonthChart): string {
  const values = lines[0]?.values ?? [];
  const highest = Math.max(1e-9, ...values.map((value) => value ?? 0));
  const tops = months.map((_, at) => `L${at},${(100 - (90 * (values[at] ?? 0)) / highest).toFixed(1)}`);
  return `M0,100${tops.join('')}L${months.length - 1},100Z`;
}
