/// <reference lib="dom" />
import { askedOf, type ChartView, monthWords } from '../../picture/index.ts';
import type { LiveChart } from './live-chart.ts';

/** Lines to switch on and off, and the months to show: what is chosen stands in the address, and in every link. */
export function startControls(figure: HTMLElement, live: LiveChart, changed: () => void): void {
  const { chart } = live;
  const boxes = [...figure.querySelectorAll<HTMLInputElement>('input[name=line]')];
  const [first, last] = figure.querySelectorAll<HTMLInputElement>('.range input');
  const said = figure.querySelector('.range output');
  const fill = figure.querySelector<HTMLElement>('.range .chosen');
  if (!first || !last) return;

  function show(view: Partial<ChartView>): void {
    void live.draw({ ...live.view, ...view });
    changed();
    tell();
  }

  /** Brings what the page says of the view, its address and its links up to date. */
  function tell(): void {
    if (!first || !last) return;
    const { from, to, shown } = live.view;
    first.value = String(from);
    last.value = String(to);
    first.setAttribute('aria-valuetext', monthWords(chart.months[from] ?? ''));
    last.setAttribute('aria-valuetext', monthWords(chart.months[to] ?? ''));
    if (said)
      said.textContent = `${monthWords(chart.months[from] ?? '')} to ${monthWords(chart.months[to] ?? '')}`;
    const end = Math.max(1, chart.months.length - 1);
    fill?.style.setProperty('left', `${(100 * from) / end}%`);
    fill?.style.setProperty('right', `${100 - (100 * to) / end}%`);
    for (const box of boxes) box.checked = shown.has(box.value);
    for (const [name, at] of [
      ['from', from],
      ['to', to],
    ] as const) {
      const list = document.querySelector<HTMLSelectElement>(`select[name=${name}]`);
      if (list) list.value = chart.months[at] ?? '';
    }
    for (const button of figure.querySelectorAll<HTMLElement>('[data-months]')) {
      const [start, stop] = periodOf(button);
      button.setAttribute('aria-pressed', String(start === from && stop === to));
    }
    const here = askedOf(chart, live.view, new URLSearchParams(location.search));
    history.replaceState(null, '', `${location.pathname}${here.size > 0 ? `?${here}` : ''}`);
    for (const link of figure.querySelectorAll<HTMLAnchorElement>('a[data-view]')) {
      const address = new URL(link.href);
      link.href = `${address.pathname}?${askedOf(chart, live.view, address.searchParams)}`;
    }
  }

  /** The months of a button: so many to the last, or all. */
  function periodOf(button: HTMLElement): [number, number] {
    const count = Number(button.dataset.months) || chart.months.length;
    return [Math.max(0, chart.months.length - count), chart.months.length - 1];
  }

  for (const box of boxes) {
    box.addEventListener('change', () => {
      const keys = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      // A chart without a line would say nothing: the last stays on.
      show({ shown: new Set(keys.length > 0 ? keys : [box.value]) });
    });
  }
  first.addEventListener('input', () => {
    show({ from: Math.min(Number(first.value), live.view.to) });
  });
  last.addEventListener('input', () => {
    show({ to: Math.max(Number(last.value), live.view.from) });
  });
  for (const button of figure.querySelectorAll<HTMLElement>('[data-months]')) {
    button.addEventListener('click', () => {
      const [from, to] = periodOf(button);
      show({ from, to });
    });
  }
  startDragging(figure, live, show);
  startLooking(live);
  tell();
}

/** An area that is pointed at, on a map or in a table, has its line in the chart as long as it is. */
function startLooking(live: LiveChart): void {
  const look = (area: string | undefined) => {
    const added = live.chart.lines.some(({ key }) => key === area) ? [area ?? ''] : [];
    void live.drawLines(new Set([...live.view.shown, ...added]));
  };
  for (const place of document.querySelectorAll<HTMLElement | SVGElement>('[data-area]')) {
    for (const name of ['pointerenter', 'focusin'])
      place.addEventListener(name, () => look(place.dataset.area));
    for (const name of ['pointerleave', 'focusout']) place.addEventListener(name, () => look(undefined));
  }
}

/** The chosen months are dragged as a whole. */
function startDragging(figure: HTMLElement, live: LiveChart, show: (view: Partial<ChartView>) => void): void {
  const fill = figure.querySelector<HTMLElement>('.range .chosen');
  const track = fill?.parentElement;
  if (!fill || !track) return;
  fill.addEventListener('pointerdown', (down) => {
    const { from, to } = live.view;
    const month = track.clientWidth / Math.max(1, live.chart.months.length - 1);
    const most = live.chart.months.length - 1 - to;
    fill.setPointerCapture(down.pointerId);
    const drag = (move: PointerEvent) => {
      const steps = Math.min(most, Math.max(-from, Math.round((move.clientX - down.clientX) / month)));
      if (from + steps !== live.view.from) show({ from: from + steps, to: to + steps });
    };
    fill.addEventListener('pointermove', drag);
    fill.addEventListener('lostpointercapture', () => fill.removeEventListener('pointermove', drag), {
      once: true,
    });
  });
}
