import { readFileSync, writeFileSync } from 'node:fs';
import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm/node';

/** Writes the table of a Parquet file as an Arrow IPC file (Feather version 2): same columns, types and order. */
export function arrowFromParquet(parquetFile: string, arrowFile: string): void {
  const stream = readParquet(readFileSync(parquetFile)).intoIPCStream();
  writeFileSync(arrowFile, tableToIPC(tableFromIPC(stream), 'file'));
}
