export {
  type ContributionRow,
  type OffenceMonth,
  readContributions,
  readInsight,
  readMonthsOfOffence,
  readRates,
  readResultsOfLevel,
} from './areas.ts';
export {
  type BuildFacts,
  type Definition,
  definitionOf,
  type ExceptionFacts,
  exceptionRows,
  exceptionsFirst,
  type Facts,
  isOfRow,
  type PublishedRow,
  rowsOf,
  rowTitles,
} from './facts.ts';
export { type ExtractRow, type MartLineage, readLineage } from './lineage.ts';
export { MartFile, type OpenMart } from './mart-file.ts';
export {
  type FeedFacts,
  type LatestMonth,
  type RowBefore,
  readFeeds,
  readLatestMonths,
  readRevisionCounts,
  readRowsBefore,
} from './overview.ts';
export {
  type DriverRow,
  type LinePoint,
  type MonthPoint,
  type PublishedValue,
  readAreas,
  readDrivers,
  readLines,
  readMonths,
  readMonthsOfArea,
  readPublishedValues,
  readResults,
} from './results.ts';
export { readSchema, type SchemaColumn, type SchemaEntry } from './schema.ts';
