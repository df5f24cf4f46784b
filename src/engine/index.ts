export { type CellValue, Database, DatabaseError, DatabaseInUse } from './duckdb.ts';
export { type Engine, type EngineColumn, identifier, literal } from './engine.ts';
export {
  columnComments,
  exampleOf,
  fillSql,
  grainOf,
  listSql,
  listSqlFolders,
  readSql,
  unionOf,
} from './sql-file.ts';
