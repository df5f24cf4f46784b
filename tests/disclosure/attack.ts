import { type Month, monthSpine } from '../../src/calendar.ts';
import { windowsShown } from '../../src/disclosure/cells.ts';
import type { Shown, Suppression } from '../../src/disclosure/disclose.ts';
import { rolesOf } from '../../src/disclosure/roles.ts';
import { exceptionsOf } from '../../src/insight/exceptions.ts';
import type { Exact } from '../../src/measures/exact-figures.ts';
import type { MartMaterial } from '../../src/publish/mart-material.ts';
import type { PublishedTable, TableValue } from '../../src/publish/published-table.ts';
import { contributionsTable } from '../../src/publish/tables/contributions.ts';
import { driversTable } from '../../src/publish/tables/exceptions.ts';
import { resultsTable } from '../../src/publish/tables/results.ts';
import { seriesTable } from '../../src/publish/tables/series.ts';
import { divisionOf, measures } from './small-force.ts';
import { type Equation, solve } from './solve.ts';

type Record_ = Readonly<Record<string, TableValue>>;

/** What is published of one paper: rows of the tables of its mart. */
export interface PublishedPaper {
  readonly asAt: Month;
  readonly series: readonly Record_[];
  readonly results: readonly Record_[];
  readonly contributions: readonly Record_[];
  readonly drivers: readonly Record_[];
}

/** The tables of a mart that would be published of what is shown. */
export function publishedPaper(asAt: Month, shown: Shown, exact: Exact): PublishedPaper {
  const exceptions = exceptionsOf(exact, shown);
  const material = { shown, exceptions, publication: { measures } } as unknown as MartMaterial;
  const rows = (table: PublishedTable) =>
    table.rows.map((row) =>
      Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null])),
    );
  return {
    asAt,
    series: rows(seriesTable(material)),
    results: rows(resultsTable(material)),
    contributions: rows(contributionsTable(material)),
    drivers: rows(driversTable(material)),
  };
}

/** What the attacker found, by the name of the unknown: months, and windows that are not shown. */
export interface Loot {
  readonly suppressed: readonly string[];
  readonly found: ReadonlyMap<string, number>;
}

/**
 * What the control hides of a paper, by the attacker's names without versions. A figure can be blank without being
 * hidden: a share is, where its numerator is.
 */
export function hiddenNames({ measured, results }: Exact, { cells, hidden }: Suppression): Set<string> {
  const names = new Set<string>();
  const windows = new Map(results.map((one) => [[one.measure, one.part, one.area].join('|'), one]));
  for (const { measure, series } of measured) {
    for (const role of rolesOf(measure)) {
      const base = counts[measure.code]?.[role.name as Amount];
      if (base === undefined) continue;
      for (const one of series) {
        const cell = cells.of(role, { ...one, column: measure.parts?.by ?? null });
        const name = [base, role.name === 'denominator' ? 'all' : one.part, one.area].join('|');
        for (const { month } of one.points)
          if (hidden.isMonthHidden(cell, month)) names.add(`${name}|${month}`);
        const result = windows.get([one.measure, one.part, one.area].join('|'));
        for (const window of result ? windowsShown(result) : [])
          if (hidden.isWindowHidden(cell, window)) names.add(`window|${name}|${window.start}|${window.end}`);
      }
    }
  }
  return names;
}

/** What a measure counts, as its published definition says: the same letter is the same records. */
const counts: Readonly<Record<string, Partial<Record<Amount, string>>>> = {
  A1: { numerator: 'victims' },
  A2: { numerator: 'victims', denominator: 'victims' },
  A3: { numerator: 'domestic' },
  A4: { numerator: 'domestic', denominator: 'victims' },
  A5: { numerator: 'severity', denominator: 'weighted', left_out: 'unweighted' },
  A6: { numerator: 'all' },
};
type Amount = 'numerator' | 'denominator' | 'left_out';
const amounts: readonly Amount[] = ['numerator', 'denominator', 'left_out'];

/** Sets up everything that can be known from some successive papers, and solves it. */
export function attack(papers: readonly PublishedPaper[]): Loot {
  const equations: Equation[] = [];
  const unknowns = new Set<string>();
  const suppressed = new Set<string>();
  const versions = new Versions();
  for (const paper of papers) {
    versions.read(paper);
    const monthly = (base: string, part: string, area: string, month: Month) => {
      const name = [base, part, area, month, versions.of(month)].join('|');
      unknowns.add(name);
      return name;
    };
    for (const row of paper.series) {
      for (const amount of amounts) {
        const base = counts[String(row.measure)]?.[amount];
        if (base === undefined) continue;
        const part = amount === 'denominator' ? 'all' : String(row.part);
        const name = monthly(base, part, String(row.area), String(row.month));
        const value = row[amount];
        if (typeof value === 'number') equations.push({ terms: new Map([[name, 1]]), equals: value });
        else suppressed.add(name);
      }
      if (row.value !== null && row.numerator === null) throw new Error('a value without its numerator');
    }
    const windowOf = (base: string, part: string, area: string, start: Month, end: Month) => {
      const months = monthSpine(start, end);
      const name = `window|${base}|${part}|${area}|${start}|${end}|${months.map((one) => versions.of(one)).join('')}`;
      const terms = new Map([
        [name, -1],
        ...months.map((one) => [monthly(base, part, area, one), 1] as const),
      ]);
      equations.push({ terms, equals: 0 });
      return name;
    };
    const know = (name: string, value: TableValue | undefined) => {
      if (typeof value === 'number') equations.push({ terms: new Map([[name, 1]]), equals: value });
      else suppressed.add(name);
    };
    const result = (measure: string) =>
      paper.results.find((row) => row.measure === measure && row.area === 'force') ?? {};
    for (const row of paper.results) {
      for (const [window, start, end] of [
        ['current', String(row.window_start), String(row.window_end)],
        ['previous', String(row.previous_start), String(row.previous_end)],
      ] as const) {
        for (const amount of amounts.slice(0, window === 'current' ? 3 : 2)) {
          const base = counts[String(row.measure)]?.[amount];
          if (base === undefined) continue;
          const part = amount === 'denominator' ? 'all' : String(row.part);
          const value = amount === 'left_out' ? row.left_out : row[`${window}_${amount}`];
          know(windowOf(base, part, String(row.area), start, end), value);
        }
      }
      const isHalf = row.current === null || row.previous === null;
      const derived = ['difference', 'change', 'change_low', 'change_high', 'comparable_change'];
      if (isHalf && derived.some((name) => row[name] !== null))
        throw new Error('a change without its values');
    }
    const whole = result('A1');
    const windows = [
      ['current', String(whole.window_start), String(whole.window_end)],
      ['previous', String(whole.previous_start), String(whole.previous_end)],
    ] as const;
    const listed = new Set(paper.contributions.map(({ value }) => String(value)));
    const kinds = ['Burglary', 'Robbery', 'Arson', 'Rape'];
    for (const [window, start, end] of windows) {
      const of = (kind: string) => windowOf('victims', `kind ${kind}`, 'force', start, end);
      const force = windowOf('victims', 'all', 'force', start, end);
      equations.push({
        terms: new Map([[force, -1], ...kinds.map((kind) => [of(kind), 1] as const)]),
        equals: 0,
      });
      for (const row of paper.contributions) {
        const names =
          row.value === 'not shown' ? kinds.filter((kind) => !listed.has(kind)) : [String(row.value)];
        equations.push({ terms: new Map(names.map((kind) => [of(kind), 1])), equals: Number(row[window]) });
      }
      if (paper.contributions.length > 0)
        for (const kind of kinds) if (!listed.has(kind)) suppressed.add(of(kind));
    }
    for (const row of paper.drivers) {
      const base = counts[String(row.measure)]?.numerator;
      if (base === undefined || String(row.measure) === 'A2' || String(row.measure) === 'A4') continue;
      if (row.by === 'month') continue;
      const area = ['division', 'district'].includes(String(row.by)) ? String(row.value) : 'force';
      const part = area === 'force' ? `kind ${String(row.value)}` : String(row.part);
      const of = result(String(row.measure));
      const now = windowOf(base, part, area, String(of.window_start), String(of.window_end));
      const before = windowOf(base, part, area, String(of.previous_start), String(of.previous_end));
      equations.push({
        terms: new Map([
          [now, 1],
          [before, -1],
        ]),
        equals: Number(row.difference),
      });
    }
  }
  const all = [...equations, ...structure([...unknowns])];
  return { suppressed: [...suppressed], found: solve(withoutKnown(all)) };
}

/** A month has another version from the paper on in which any figure of it that both papers show has changed. */
class Versions {
  private readonly version = new Map<Month, number>();
  private shown = new Map<string, number>();

  of(month: Month): number {
    return this.version.get(month) ?? 0;
  }

  read({ series }: PublishedPaper): void {
    const now = new Map<string, number>();
    const changed = new Set<Month>();
    for (const { measure, part, area, month, numerator } of series) {
      if (typeof numerator !== 'number') continue;
      const key = [measure, part, area, month].join('|');
      now.set(key, numerator);
      const before = this.shown.get(key);
      if (before !== undefined && before !== numerator) changed.add(String(month));
    }
    for (const month of changed) this.version.set(month, this.of(month) + 1);
    this.shown = now;
  }
}

/** What adds up in every month: districts, divisions, victim kinds, crimes with and without a weight. */
function structure(unknowns: readonly string[]): Equation[] {
  const known = new Set(unknowns);
  const sum = (whole: string, parts: readonly string[]): Equation => ({
    terms: new Map([[whole, -1], ...parts.map((part) => [part, 1] as const)]),
    equals: 0,
  });
  return unknowns.flatMap((name) => {
    const [base = '', part = '', area = '', month = '', version = ''] = name.split('|');
    const at = (inBase: string, inPart: string, inArea: string) =>
      [inBase, inPart, inArea, month, version].join('|');
    const there = (names: readonly string[]) => names.filter((one) => known.has(one));
    const within = [...divisionOf].flatMap(([district, division]) => (division === area ? [district] : []));
    const inAreas = (areas: readonly string[]) => there(areas.map((one) => at(base, part, one)));
    const equations: Equation[] = [];
    if (area === 'force' && !part.startsWith('kind ')) {
      equations.push(sum(name, inAreas([...divisionOf.keys(), 'Unknown district'])));
      equations.push(sum(name, inAreas([...new Set(divisionOf.values()), 'Unknown division'])));
    }
    if (within.length > 0) equations.push(sum(name, inAreas(within)));
    if (base === 'victims' && part === 'all')
      equations.push(
        sum(name, there(['adult', 'child', 'organisation', 'unknown'].map((kind) => at(base, kind, area)))),
      );
    if (base === 'all')
      equations.push(sum(name, there([at('weighted', part, area), at('unweighted', part, area)])));
    return equations.filter(({ terms }) => terms.size > 1);
  });
}

/** The equations with what one of them says outright put into the others. */
function withoutKnown(equations: readonly Equation[]): Equation[] {
  const known = new Map<string, number>();
  for (const { terms, equals } of equations) {
    const [first, another] = terms;
    if (first && another === undefined) known.set(first[0], equals / first[1]);
  }
  const left = equations
    .filter(({ terms }) => terms.size > 1)
    .map(({ terms, equals }) => {
      const unknown = [...terms].filter(([name]) => !known.has(name));
      const rest = [...terms].reduce((sum, [name, factor]) => sum + factor * (known.get(name) ?? 0), 0);
      return { terms: new Map(unknown), equals: equals - rest };
    });
  return [...[...known].map(([name, equals]) => ({ terms: new Map([[name, 1]]), equals })), ...left];
}
