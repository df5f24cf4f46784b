/// <reference lib="dom" />
import { type ChartLine, colourOf, monthWords, pointWords } from '../../picture/index.ts';
import type { LiveChart } from './live-chart.ts';

/** What is told of a month while it is pointed at, and read out when keys lead to it. */
export function startPointing(
  figure: HTMLElement,
  place: HTMLElement,
  live: LiveChart,
): { leave: () => void } {
  const tip = figure.querySelector<HTMLElement>('.tip');
  const spoken = figure.querySelector<HTMLElement>('.spoken');
  let at: number | null = null;
  let line = 0;

  const shown = () => live.chart.lines.filter(({ key }) => live.view.shown.has(key));

  function point(month: number): void {
    const { from, to } = live.view;
    at = Math.min(to, Math.max(from, month));
    live.mark(at);
    if (tip === null) return;
    tip.replaceChildren(...tipOf(live, shown(), at, shown()[line]));
    tip.hidden = false;
    const { padding, width } = live.picture;
    const x = padding.left + ((at - from + 0.5) / (to - from + 1)) * width;
    const room = place.clientWidth - tip.offsetWidth;
    const left = x + 14 + tip.offsetWidth > place.clientWidth ? x - 14 - tip.offsetWidth : x + 14;
    tip.style.left = `${Math.max(0, Math.min(left, room))}px`;
    tip.style.top = `${padding.top + 8}px`;
  }

  function leave(): void {
    at = null;
    live.mark(null);
    if (tip !== null) tip.hidden = true;
  }

  function speak(): void {
    const lines = shown();
    line = (line + lines.length) % Math.max(1, lines.length);
    const current = lines[line];
    if (spoken === null || at === null || current === undefined) return;
    point(at);
    const words = [...pointWords(live.chart, current, at), ...notesOf(live, at)];
    spoken.textContent = `${monthWords(live.chart.months[at] ?? '')}, ${current.name}: ${words.join('. ')}.`;
  }

  place.addEventListener('pointermove', (event) => {
    const { padding, width } = live.picture;
    const { from, to } = live.view;
    const x = event.clientX - place.getBoundingClientRect().left - padding.left;
    const month = Math.floor(from + (x / width) * (to - from + 1));
    if (x < -20 || x > width + 20) leave();
    else if (month !== at) point(month);
  });
  place.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && leave());
  place.addEventListener('blur', leave);
  place.addEventListener('focus', () => {
    if (!place.matches(':focus-visible')) return;
    at ??= live.view.to;
    speak();
  });
  place.addEventListener('keydown', (event) => {
    const { from, to } = live.view;
    const month = at ?? to;
    const moves: Record<string, () => void> = {
      ArrowLeft: () => (at = Math.max(from, month - 1)),
      ArrowRight: () => (at = Math.min(to, month + 1)),
      PageUp: () => (at = Math.max(from, month - 12)),
      PageDown: () => (at = Math.min(to, month + 12)),
      Home: () => (at = from),
      End: () => (at = to),
      ArrowUp: () => (line -= 1),
      ArrowDown: () => (line += 1),
    };
    if (event.key === 'Escape') return leave();
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    at = month;
    move();
    speak();
  });
  return { leave };
}

/** The month, then each line with its value, the highest first, then what is to be known of the month. */
function tipOf(
  live: LiveChart,
  lines: readonly ChartLine[],
  at: number,
  current: ChartLine | undefined,
): HTMLElement[] {
  const { chart } = live;
  const sorted = lines.toSorted((a, b) => (b.values[at] ?? -Infinity) - (a.values[at] ?? -Infinity));
  const rows = sorted.map((line) => {
    const row = element('div', line === current && lines.length > 1 ? 'tip-line current' : 'tip-line');
    const swatch = element('span', 'swatch');
    swatch.style.background = colourOf(line);
    const [value = '', ...others] = pointWords(chart, line, at);
    const words = element('span', '');
    words.append(
      ...(lines.length > 1 ? [`${line.name}: `] : []),
      element('strong', '', value),
      ...others.map((note) => element('span', 'when', note)),
    );
    row.append(swatch, words);
    return row;
  });
  return [
    element('div', 'tip-month', monthWords(chart.months[at] ?? '')),
    ...rows,
    ...notesOf(live, at).map((note) => element('div', 'when', note)),
  ];
}

/** What changed in recording with a month. */
function notesOf({ chart }: LiveChart, at: number): string[] {
  return chart.breaks.filter((each) => each.at === at).map(({ number, what }) => `${number}: ${what}`);
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
