/// <reference lib="dom" />
import { type MonthChart, viewOf } from '../../picture/index.ts';
import { startControls } from './controls.ts';
import { LiveChart } from './live-chart.ts';
import { startPointing } from './pointing.ts';

/** Where the site has the interpreter of Vega's expressions: a page may not make code of text. */
const interpreter = '/library/vega-interpreter.js';

/** Makes each chart of the page one that can be pointed at. Until then, and without this, its picture stands there. */
async function start(figure: HTMLElement): Promise<void> {
  const place = figure.querySelector<HTMLElement>('.live');
  const { lines = '' } = figure.dataset;
  if (place === null) return;
  const [{ expressionInterpreter }, spec, chart] = await Promise.all([
    import(interpreter),
    json<object>('/library/months.vg.json'),
    json<MonthChart>(lines),
  ]);
  figure.classList.add('is-live');
  const live = new LiveChart(
    place,
    chart,
    viewOf(chart, new URLSearchParams(location.search)),
    spec,
    expressionInterpreter,
  );
  await live.draw();
  const { leave } = startPointing(figure, place, live);
  startControls(figure, live, leave);
  let { clientWidth: width } = place;
  new ResizeObserver(() => {
    if (place.clientWidth === width) return;
    width = place.clientWidth;
    leave();
    void live.draw();
  }).observe(place);
}

async function json<Content>(address: string): Promise<Content> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${address}: ${reply.status}`);
  return (await reply.json()) as Content;
}

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-lines]')) void start(figure);
