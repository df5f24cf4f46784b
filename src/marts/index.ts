export { madeTables, tableOf, viewMarts } from './build-marts.ts';
export { checkLookups, runChecks } from './checks.ts';
export { columnDescriptions, columnSources, type MartColumns } from './columns.generated.ts';
export { buildEmptyMarts } from './empty-marts.ts';
export {
  feedsOf,
  feedsOfFile,
  filesFor,
  filesOf,
  isMadeFromMarts,
  type MartName,
  martNames,
  martSql,
} from './mart-files.ts';
export { type Marts, makeMarts, stateOfMarts, type UpdatedMarts, updateMarts } from './update-marts.ts';
