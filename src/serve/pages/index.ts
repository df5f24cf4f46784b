export { comparePage } from './compare/compare.tsx';
export { glancePage } from './glance.tsx';
export { measurePage } from './measure/measure.tsx';
export { overviewPage } from './overview/overview.tsx';
export { queryPage } from './query/query.tsx';
export { resultFile } from './query/result-file.ts';
export { searchPage } from './search.tsx';
export type { Site, Visit } from './visit.ts';
