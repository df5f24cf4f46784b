import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the table of a Parquet file as an Arrow IPC file (Feather version 2): same columns, types and order. */
export async function arrowFromParquet(parquetFile: string, arrowFile: string): Promise<void> {
  const { tableFromIPC, tableToIPC } = await import('apache-arrow');
  const { readParquet } = await import('parquet-wasm/node');
  const stream = readParquet(readFileSync(parquetFile)).intoIPCStream();
  writeFileSync(arrowFile, tableToIPC(tableFromIPC(stream), 'file'));
}
