export { comparePage } from './compare/compare.tsx';
export { glancePage } from './glance.tsx';
export { homePage } from './home.tsx';
export { measurePage } from './measure/measure.tsx';
export { queryPage } from './query/query.tsx';
export { resultFile } from './query/result-file.ts';
export type { Site, Visit } from './visit.ts';
