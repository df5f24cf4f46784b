import type { Month } from '../../calendar.ts';
import { wholeArea, wholePart } from '../../measures/index.ts';
import { type AmountsSaid, type CountedPlace, keyOf, monthSaid } from './amounts-said.ts';
import type { KnownNumbers, Range, Sum } from './possible-values.ts';

/** The true amounts of cells by month, by `keyOf`: what is protected of them is not for outsiders. */
export type Truth = ReadonlyMap<string, ReadonlyMap<Month, number>>;

/** What is counted where, with the months that are true or that windows speak of. */
export type CountedCell = CountedPlace & { readonly key: string; readonly months: ReadonlySet<Month> };

/** The months of a cell as they stand now; what stood in earlier issues has the force's amount of then for a name. */
export const asItStands = '';

/** Records come and go between issues: a month is known as it was when the force had so many in it. */
export class Versions {
  /** The cell of the force by which it is seen of a cell. */
  private readonly forces = new Map<string, string>();
  private readonly amountsNow = new Map<string, number | null>();

  constructor(
    families: ReadonlyMap<string, readonly CountedCell[]>,
    private readonly issues: readonly AmountsSaid[],
  ) {
    for (const family of families.values()) {
      const keys = new Set(family.map(({ key }) => key));
      for (const { key, ...cell } of family) {
        const whole = keyOf({ ...cell, part: wholePart, level: wholeArea, area: wholeArea });
        this.forces.set(key, keys.has(whole) ? whole : keyOf({ ...cell, level: wholeArea, area: wholeArea }));
      }
    }
  }

  /** Of a month of a cell, as an issue has it. */
  of(issue: AmountsSaid, key: string, month: Month): string {
    const force = this.forces.get(key) ?? '';
    const then = monthSaid(issue, force, month);
    return then === null || then === this.forceNow(force, month) ? asItStands : String(then);
  }

  /** How many more a version of a month has than it has now; null where that is not known. */
  changeSince(version: string, key: string, month: Month): number | null {
    const force = this.forceNow(this.forces.get(key) ?? '', month);
    return version === asItStands || force === null ? null : Number(version) - force;
  }

  /** What the newest issue says of the force. */
  private forceNow(force: string, month: Month): number | null {
    const name = `${force}\n${month}`;
    let amount = this.amountsNow.get(name);
    if (amount !== undefined) return amount;
    amount = monthSaid(
      this.issues.find((issue) => monthSaid(issue, force, month) !== null),
      force,
      month,
    );
    this.amountsNow.set(name, amount);
    return amount;
  }
}

/** What is known: a number for each version of each month of a cell, and sums of them. */
export class KnownSums implements KnownNumbers {
  readonly numbers: { low: number; high: number; truth: number | null }[] = [];
  readonly sums: Sum[] = [];
  private readonly places = new Map<string, number>();
  private readonly added = new Set<string>();

  constructor(
    private readonly truth: Truth,
    private readonly issues: readonly AmountsSaid[],
    private readonly versions: Versions,
  ) {}

  /** The place of a month of a cell, as it stands now; null where nothing speaks of it. */
  placed(key: string, month: Month): number | null {
    return this.places.get(`${key}\n${month}\n${asItStands}`) ?? null;
  }

  /** The place of a number, which is made when it is first spoken of. */
  placeOf(key: string, month: Month, version: string): number {
    const name = `${key}\n${month}\n${version}`;
    const place = this.places.get(name) ?? this.numbers.length;
    if (place === this.numbers.length) {
      const value = version === asItStands ? (this.truth.get(key)?.get(month) ?? null) : null;
      this.numbers.push({ ...this.rangeOf(key, month, version, value), truth: value });
      this.places.set(name, place);
    }
    return place;
  }

  /** Parts less their whole, if there is one, lie in a range. */
  add(parts: readonly number[], whole: number | null, { low, high }: Range): void {
    const name = [...parts, whole, low, high].join();
    if (this.added.has(name)) return;
    this.added.add(name);
    const terms = new Map(parts.map((place) => [place, 1]));
    this.sums.push({ terms: whole === null ? terms : terms.set(whole, -1), low, high });
  }

  isAtMost(place: number, most: number): void {
    const number = this.numbers[place];
    if (number && most < number.high) number.high = Math.max(most, number.truth ?? most);
  }

  private rangeOf(key: string, month: Month, version: string, value: number | null): Range {
    const said = this.issues.flatMap((issue) => {
      const amount = monthSaid(issue, key, month);
      return amount !== null && this.versions.of(issue, key, month) === version ? [amount] : [];
    });
    if (said.length === 0) return { low: 0, high: Number.POSITIVE_INFINITY };
    const amounts = value === null ? said : [...said, value];
    return { low: Math.min(...amounts), high: Math.max(...amounts) };
  }
}
