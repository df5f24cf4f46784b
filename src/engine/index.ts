export { type CellValue, Database, DatabaseError, DatabaseInUse, identifier, literal } from './duckdb.ts';
export { columnComments, exampleOf, fillSql, grainOf, listSql, listSqlFolders, readSql } from './sql-file.ts';
