export { ClickHouse, clickHouseFor, clusterDdl, type EngineName } from './clickhouse.ts';
export { type CellValue, Database, DatabaseError, DatabaseInUse } from './duckdb.ts';
export { type Engine, identifier, literal } from './engine.ts';
export { inLanes } from './lanes.ts';
export {
  columnComments,
  exampleOf,
  fillSql,
  grainOf,
  listSql,
  listSqlFolders,
  readSql,
  unionOf,
  withoutGrain,
} from './sql-file.ts';
