/** An equation an attacker knows: the sum of unknowns, each times its factor, is a number. */
export interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly equals: number;
}

/** Another prime than the one the check uses: neither can hide what the other misses. */
const prime = 67_108_837;

/**
 * Every unknown that the equations determine, with its value: Gauss and Jordan, by an attacker who knows nothing of
 * how the cells were chosen. Values are whole numbers from −half to half of the prime.
 */
export function solve(equations: readonly Equation[]): Map<string, number> {
  const rows = new Map<string, Map<string, number>>();
  const users = new Map<string, Set<string>>();
  const use = (pivot: string, row: Map<string, number>) => {
    for (const name of row.keys()) users.set(name, (users.get(name) ?? new Set()).add(pivot));
  };
  for (const { terms, equals } of equations) {
    const row = new Map<string, number>();
    add(row, terms, 1);
    add(row, new Map([[constant, -equals]]), 1);
    for (const name of [...row.keys()]) {
      const known = rows.get(name);
      if (known) add(row, known, -(row.get(name) ?? 0));
    }
    const pivot = [...row.keys()].find((name) => name !== constant);
    if (pivot === undefined) {
      if (row.size > 0) throw new Error('the attacker believes what cannot be true');
      continue;
    }
    const scale = inverse(row.get(pivot) ?? 1);
    for (const [name, factor] of row) row.set(name, modulo(factor * scale));
    for (const user of [...(users.get(pivot) ?? [])]) {
      const other = rows.get(user);
      const factor = other?.get(pivot);
      if (other === undefined || factor === undefined) continue;
      add(other, row, -factor);
      use(user, other);
    }
    rows.set(pivot, row);
    use(pivot, row);
  }
  const found = new Map<string, number>();
  for (const [pivot, row] of rows) {
    const others = [...row.keys()].filter((name) => name !== pivot && name !== constant);
    if (others.length === 0) found.set(pivot, signed(modulo(-(row.get(constant) ?? 0))));
  }
  return found;
}

const constant = '';

function add(row: Map<string, number>, terms: ReadonlyMap<string, number>, times: number): void {
  for (const [name, factor] of terms) {
    const value = modulo((row.get(name) ?? 0) + modulo(factor) * modulo(times));
    if (value === 0) row.delete(name);
    else row.set(name, value);
  }
}

function modulo(value: number): number {
  return ((value % prime) + prime) % prime;
}

function signed(value: number): number {
  return value > prime / 2 ? value - prime : value;
}

function inverse(value: number): number {
  let [result, base, exponent] = [1, modulo(value), prime - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = modulo(result * base);
    base = modulo(base * base);
  }
  return result;
}
