import { areas } from './areas/index.ts';
import type { ChartKind } from './chart-kind.ts';
import { drivers } from './drivers.ts';
import { limits } from './limits/index.ts';
import { line } from './line/index.ts';
import { sparkline } from './sparkline.ts';

export { areas, drivers, limits, line, sparkline };

/** Every kind of chart the project has: what the command offers, and the site shows. */
export const chartKinds: readonly ChartKind[] = [line, sparkline, limits, areas, drivers];
