/** A square table of numbers, by row. */
type Matrix = readonly (readonly number[])[];

/** An eigenvalue of a symmetric matrix, and its vector of length 1. */
export interface Eigen {
  readonly value: number;
  readonly vector: Float64Array;
}

const precision = 1e-20;
const mostSweeps = 60;

/**
 * The eigenvalues and vectors of a symmetric matrix, in no order (Jacobi 1846): turn two axes at a time, so that what
 * they share becomes 0, until next to nothing is left off the diagonal.
 */
export function symmetricEigen(matrix: Matrix): Eigen[] {
  const rows = matrix.map((row) => Float64Array.from(row));
  const size = rows.length;
  const vectors = rows.map((_, index) =>
    Float64Array.from({ length: size }, (_, at) => (at === index ? 1 : 0)),
  );
  const all = rows.reduce((sum, row) => sum + row.reduce((squares, value) => squares + value * value, 0), 0);
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        off += turn(rows, vectors, p, q);
      }
    }
    if (off <= precision * all) break;
  }
  return rows.map((row, index) => ({
    value: row[index] ?? 0,
    vector: vectors[index] ?? new Float64Array(),
  }));
}

/** Turns axes p and q of a matrix, and of the vectors so far, so that they share nothing; the square of what they shared. */
function turn(rows: Float64Array[], vectors: Float64Array[], p: number, q: number): number {
  const [rowP, rowQ, vectorP, vectorQ] = [rows[p], rows[q], vectors[p], vectors[q]];
  if (!rowP || !rowQ || !vectorP || !vectorQ) return 0;
  const shared = rowP[q] ?? 0;
  if (shared === 0) return 0;
  const angle = Math.atan2(2 * shared, (rowQ[q] ?? 0) - (rowP[p] ?? 0)) / 2;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  for (const row of rows) mix(row, p, row, q, cosine, sine);
  for (let at = 0; at < rows.length; at += 1) {
    mix(rowP, at, rowQ, at, cosine, sine);
    mix(vectorP, at, vectorQ, at, cosine, sine);
  }
  return shared * shared;
}

function mix(a: Float64Array, i: number, b: Float64Array, j: number, cosine: number, sine: number): void {
  const [x, y] = [a[i] ?? 0, b[j] ?? 0];
  a[i] = cosine * x - sine * y;
  b[j] = sine * x + cosine * y;
}

/** How far one vector goes along another. */
export function along(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}
