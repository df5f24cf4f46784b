export { type CellValue, Database, DatabaseError, DatabaseInUse } from './duckdb.ts';
export { type Engine, type EngineColumn, identifier, literal } from './engine.ts';
export { columnComments, exampleOf, fillSql, grainOf, listSql, listSqlFolders, readSql } from './sql-file.ts';
