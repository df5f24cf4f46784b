// The steps of a build, in the order of the flow.

export { chart } from './steps/chart.ts';
export { land } from './steps/land.ts';
export { mart } from './steps/mart.ts';
export { measure } from './steps/measure.ts';
export { protect } from './steps/protect.ts';
export { publish } from './steps/publish.ts';
export { report } from './steps/report.ts';
export { stage } from './steps/stage.ts';
