import { type Fact, factsOfRows } from './facts.ts';
import type { Months } from './months.ts';
import type { MeasureFacts } from './proof-facts.ts';

/** Facts in the order of their size, so that those that a number can stand for are found by bisection. */
class SortedFacts {
  private readonly facts: readonly Fact[];
  private readonly sizes: Float64Array;

  constructor(facts: readonly Fact[]) {
    this.facts = facts.toSorted((a, b) => Math.abs(a.value) - Math.abs(b.value));
    this.sizes = Float64Array.from(this.facts, ({ value }) => Math.abs(value));
  }

  /** The facts whose size is between two sizes, ends included. */
  between(low: number, high: number): Fact[] {
    const slack = 1e-9 * Math.max(1, Math.abs(high));
    return this.facts.slice(this.firstAt(low - slack), this.firstAt(high + slack));
  }

  private firstAt(size: number): number {
    let [low, high] = [0, this.sizes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sizes[middle] ?? 0) < size) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Every figure that a number about some measures can stand for. Those of other months are a thousand times as many as
 * those of the published comparisons, and worked out only where a number is none of these.
 */
export class FactList {
  readonly published: SortedFacts;
  private readonly ofPublished: readonly Fact[];
  private others: { readonly all: SortedFacts; readonly byMonths: ReadonlyMap<Months, Fact[]> } | null = null;

  constructor(private readonly measures: readonly MeasureFacts[]) {
    this.ofPublished = measures.flatMap((measure) => factsOfRows(measure, 'published'));
    this.published = new SortedFacts(this.ofPublished);
  }

  /** The facts of the published comparisons and of all other months. */
  get all(): SortedFacts {
    return this.withOthers().all;
  }

  /** The facts of the published comparisons, and those of some other months. */
  ofMonths(months: Iterable<Months>): Fact[] {
    const { byMonths } = this.withOthers();
    return [...this.ofPublished, ...[...new Set(months)].flatMap((one) => byMonths.get(one) ?? [])];
  }

  private withOthers() {
    if (this.others !== null) return this.others;
    const facts = this.measures.flatMap((measure) => factsOfRows(measure, 'all'));
    const byMonths = new Map<Months, Fact[]>();
    for (const fact of facts) {
      if (fact.side !== 'other') continue;
      const ofMonths = byMonths.get(fact.months);
      if (ofMonths) ofMonths.push(fact);
      else byMonths.set(fact.months, [fact]);
    }
    this.others = { all: new SortedFacts(facts), byMonths };
    return this.others;
  }
}
