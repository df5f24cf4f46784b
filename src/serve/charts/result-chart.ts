import { mostLines, type NamedLine, plainBarsSpec, severalLinesSpec } from '../../charts/index.ts';
import type { CellValue } from '../../engine/index.ts';
import type { ShownAnswer } from '../query/index.ts';
import type { PictureCache } from './picture-cache.ts';

const mostBars = 30;

/** A picture of an answer: lines by month, or bars. */
export interface ResultChart {
  readonly svg: string;
  /** The column that is drawn, and those that could be. */
  readonly column: string;
  readonly columns: readonly string[];
  /** How it is drawn, and how it could be. */
  readonly way: Way;
  readonly ways: readonly Way[];
}

const allWays = ['lines', 'bars'] as const;
type Way = (typeof allWays)[number];

const mostPoints = 2_000;

/**
 * A picture of an answer whose rows are months or differ by a name, of one of its numbers; null for others.
 */
export async function resultChart(
  pictures: PictureCache,
  { columns, types, rows }: ShownAnswer,
  { column: wanted, way }: { readonly column: string | null; readonly way: string | null },
  isSynthetic: boolean,
): Promise<ResultChart | null> {
  if (rows.length < 2 || rows.length > mostPoints) return null;
  const texts = columns.flatMap((_, index) =>
    types[index] === 'VARCHAR' || types[index] === 'DATE' ? [index] : [],
  );
  const numbers = columns.flatMap((_, index) =>
    /^(DOUBLE|FLOAT|DECIMAL|\w*INT(EGER)?$)/.test(types[index] ?? '') && isSomeNumber(rows, index)
      ? [index]
      : [],
  );
  const y =
    numbers.find((index) => columns[index] === wanted) ??
    numbers.find((index) => columns[index] === 'value') ??
    numbers[0];
  if (y === undefined) return null;
  const unit = columns[y] ?? '';
  const title = isSynthetic ? `${unit} (synthetic data)` : unit;
  const drawn = { lines: lines(rows, texts, y, title), bars: bars(rows, texts, y, title) };
  const ways = allWays.filter((each) => drawn[each] !== null);
  const chosen = ways.find((each) => each === way) ?? ways[0];
  const spec = chosen && drawn[chosen];
  if (!chosen || !spec) return null;
  const names = numbers.map((index) => columns[index] ?? '');
  const words = {
    id: 'answer',
    title: `${unit} of the answer`,
    description: `Chart of the column ${unit} in ${rows.length} rows. The table follows.`,
  };
  return { svg: await pictures.spec(spec, words), column: unit, columns: names, way: chosen, ways };
}

type Rows = ShownAnswer['rows'];

/** A line for the whole answer, or for each value of the column that distinguishes rows of the same month. */
function lines(rows: Rows, texts: readonly number[], y: number, unit: string): object | null {
  const month = texts.find((index) => rows.every((row) => monthOf(row[index] ?? null) !== null));
  // A single month makes no line.
  if (month === undefined || new Set(rows.map((row) => row[month])).size < 2) return null;
  for (const by of [null, ...texts.filter((index) => index !== month)]) {
    const groups = new Map<string, Map<string, number | null>>();
    let isClear = true;
    for (const row of rows) {
      const name = by === null ? unit : String(row[by] ?? '');
      const points = groups.get(name) ?? new Map<string, number | null>();
      groups.set(name, points);
      const at = monthOf(row[month] ?? null) ?? '';
      if (points.has(at)) isClear = false;
      points.set(at, numberOf(row[y] ?? null));
    }
    if (!isClear || groups.size > mostLines) continue;
    const drawn: NamedLine[] = [...groups].map(([name, points]) => ({
      name,
      points: [...points].sort().map(([at, value]) => ({ month: at, value })),
    }));
    return severalLinesSpec(drawn, unit);
  }
  return null;
}

/** A bar for each row, named by the first text column whose values differ. */
function bars(rows: Rows, texts: readonly number[], y: number, unit: string): object | null {
  if (rows.length > mostBars) return null;
  const by = texts.find((index) => new Set(rows.map((row) => row[index])).size === rows.length);
  if (by === undefined) return null;
  const drawn = rows.map((row) => ({
    name: String(row[by] ?? 'blank'),
    value: numberOf(row[y] ?? null),
  }));
  return plainBarsSpec(drawn, unit);
}

function monthOf(value: CellValue): string | null {
  const [, month] = (typeof value === 'string' && /^(\d{4}-(?:0[1-9]|1[0-2]))(-\d{2})?$/.exec(value)) || [];
  return month ?? null;
}

function isSomeNumber(rows: Rows, index: number): boolean {
  return rows.some((row) => numberOf(row[index] ?? null) !== null);
}

function numberOf(value: CellValue): number | null {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
