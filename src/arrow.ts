import { writeFileSync } from 'node:fs';
import {
  Bool,
  type DataType,
  DateDay,
  Float64,
  Int32,
  Int64,
  makeBuilder,
  Table,
  TimestampMicrosecond,
  tableToIPC,
  Utf8,
  type Vector,
} from 'apache-arrow';

export type ArrowType = 'text' | 'boolean' | 'integer' | 'bigint' | 'double' | 'date' | 'timestamp';

const types: Record<ArrowType, () => DataType> = {
  text: () => new Utf8(),
  boolean: () => new Bool(),
  integer: () => new Int32(),
  bigint: () => new Int64(),
  double: () => new Float64(),
  date: () => new DateDay(),
  timestamp: () => new TimestampMicrosecond(),
};

/** Collects a table column by column and writes it as an Arrow IPC file (Feather version 2). */
export class ArrowFile {
  private readonly builders;

  constructor(private readonly columns: readonly { name: string; type: ArrowType }[]) {
    this.builders = columns.map(({ type }) =>
      makeBuilder({ type: types[type](), nullValues: [null, undefined] }),
    );
  }

  /** Adds a run of rows, given as one list of values per column; dates and times as milliseconds since 1970. */
  add(values: readonly (readonly unknown[])[]): void {
    for (const [index, builder] of this.builders.entries()) {
      for (const value of values[index] ?? []) builder.append(value);
    }
  }

  write(path: string): void {
    const vectors = this.builders.map((builder, index) => [
      this.columns[index]?.name ?? '',
      builder.finish().toVector() as Vector,
    ]);
    writeFileSync(path, tableToIPC(new Table(Object.fromEntries(vectors)), 'file'));
  }
}
