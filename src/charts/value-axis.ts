/** The vertical axis of a line chart. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly decimals: number;
  /** From one tick to the next. */
  readonly step: number;
}

/** The share of the range kept free above the highest value and below the lowest, for their labels. */
const LABEL_SHARE = 0.13;
/** At least so many steps from bottom to top. */
const FEWEST_STEPS = 4;

export interface AxisOptions {
  /** Whether ticks are whole: by default those of counts. */
  readonly isWhole?: boolean;
  /** Whether the axis may begin above zero, where all values lie in its upper half. */
  readonly mayFloat?: boolean;
}

/** An axis that begins at zero (or below it, if a value is), with round ticks and room for labels. */
export function valueAxis(
  values: readonly number[],
  isPercent: boolean,
  { isWhole = !isPercent && values.every(Number.isInteger), mayFloat = false }: AxisOptions = {},
): ValueAxis {
  if (values.length === 0) return { domain: [0, 1], ticks: [], decimals: 0, step: 1 };
  const least = Math.min(...values);
  const highest = Math.max(0, ...values);
  const lowest = mayFloat && least > highest / 2 && least < highest ? least : Math.min(0, least);
  const peak = highest === lowest ? lowest + 1 : highest;
  const room = (peak - lowest) * LABEL_SHARE;
  const top = peak + room;
  const bottom = Math.min(lowest, least - room);

  const step = Math.max(roundStep((top - lowest) / FEWEST_STEPS), isWhole ? 1 : 0);
  const lastTick = isPercent ? Math.max(100, highest) : top;
  return {
    domain: [bottom, top],
    ticks: multiples(step, lowest, Math.min(top, lastTick)),
    decimals: Math.max(0, -Math.floor(Math.log10(step))),
    step,
  };
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is no larger. */
export function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const multiple = [5, 2, 1].find((candidate) => candidate * power <= step) ?? 1;
  return Number((multiple * power).toPrecision(1));
}

/** The multiples of a step from one value to another, both included. */
export function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
