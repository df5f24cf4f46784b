import { areas } from './areas/index.ts';
import { bullet } from './bullet.ts';
import type { ChartKind } from './chart-kind.ts';
import { drivers } from './drivers.ts';
import { limits } from './limits/index.ts';
import { line } from './line/index.ts';
import { rolling } from './rolling.ts';
import { sparkline } from './sparkline.ts';

export { drawingsOfTargets, nameOfTarget } from './bullet.ts';
export { type ChartKind, type Drawing, drawingOf, drawingsOf } from './chart-kind.ts';
export { type ChartedFigures, type ChartedRow, chartedRows } from './charted-rows.ts';
export type { LineChart } from './line/index.ts';
export { areas, drivers, limits, line, rolling, sparkline };

/** Every kind of chart the project has: what the command offers, and the site shows. */
export const chartKinds: readonly ChartKind[] = [line, sparkline, limits, areas, drivers, bullet, rolling];
