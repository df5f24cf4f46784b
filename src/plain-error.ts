/** An error that is no fault of the program: its message tells people what is wrong and what to do. */
export class PlainError extends Error {}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * What DuckDB says of a database file that is none of its own, ends too early, or is not as it was written. Of one that
 * ends too early it gives the path, which has `name` in it.
 */
export function damageOf(name: string): RegExp {
  const inPath = name.replaceAll('.', '\\.');
  return new RegExp(
    `not a valid DuckDB database|corrupt database file|could not read enough bytes from file ".*${inPath}`,
    'i',
  );
}
