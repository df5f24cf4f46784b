import { PALETTE } from '../../charts/palette.ts';
import { SPEC_BASE, SPEC_CONFIG } from '../../charts/spec-parts.ts';
import { textWidth } from '../../charts/text-width.ts';

/** A bar: what it is of, and how long. */
export interface Bar {
  readonly name: string;
  readonly value: number;
}

export const mostBars = 30;
const size = 13;
const pageWidth = 720;
const right = 90;
const mostLabel = 240;

/** Bars from zero, in the order given, each with its value. Their names differ. */
export function barsSpec(bars: readonly Bar[], unit: string): object {
  const widest = Math.max(60, ...bars.map(({ name }) => textWidth(name, { size })));
  const left = Math.round(Math.min(widest, mostLabel)) + 16;
  return {
    ...SPEC_BASE,
    padding: { left, right, top: 30, bottom: 8 },
    width: pageWidth - left - right,
    height: bars.length * 24,
    data: { values: bars.map(({ name, value }) => ({ name, value })) },
    title: {
      text: unit,
      anchor: 'start',
      frame: 'group',
      dx: 12 - left,
      fontSize: size,
      fontWeight: 'normal',
      offset: 8,
    },
    encoding: {
      y: {
        field: 'name',
        type: 'nominal',
        sort: null,
        axis: { title: null, labelFontSize: size, labelLimit: mostLabel, ticks: false, domain: false },
      },
      x: { field: 'value', type: 'quantitative', axis: null },
    },
    layer: [
      { mark: { type: 'bar', color: PALETTE.darkBlue, height: 14 } },
      {
        mark: { type: 'text', align: { expr: "datum.value < 0 ? 'right' : 'left'" }, dx: 4, fontSize: size },
        encoding: { text: { field: 'value', type: 'quantitative', format: ',.6~g' } },
      },
    ],
    config: SPEC_CONFIG,
  };
}
