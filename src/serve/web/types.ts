import { extname } from 'node:path';

/** Types of the files that a build writes: no others of its folders are served. */
const builtTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
};

/** Types of the files that the site makes besides. */
const otherTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.sql': 'application/sql; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.arrow': 'application/vnd.apache.arrow.file',
};

/** Whether a file is of a type that a build writes. */
export function isBuiltType(name: string): boolean {
  return Object.hasOwn(builtTypes, extname(name).toLowerCase());
}

/** The type of a file, by the ending of its name. */
export function typeOf(name: string): string {
  const type = { ...builtTypes, ...otherTypes }[extname(name).toLowerCase()];
  if (type === undefined) throw new Error(`no type is known of ${name}`);
  return type;
}
