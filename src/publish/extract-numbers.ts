import { type Database, readSql } from '../engine/index.ts';
import type { BuiltPaper } from './manifest.ts';
import type { MartMaterial } from './mart-material.ts';

/** What tells one delivery from another; the hash is null where it is not published. */
type Delivery = Pick<BuiltPaper['inputs'][number], 'feed' | 'file' | 'month' | 'sha256'>;

/**
 * The numbers that extracts have in the published mart: in order of their months and files, so that the same extracts
 * have the same numbers whenever they arrived, and a new month changes none of those before it. An extract of several
 * publications has one number.
 */
export class ExtractNumbers {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly deliveries: readonly Delivery[];
  private readonly withheld: ReadonlySet<string>;

  constructor(papers: readonly Pick<MartMaterial, 'landed' | 'shown'>[], others: readonly Delivery[] = []) {
    this.withheld = new Set(papers.flatMap(({ shown }) => [...shown.withheldFeeds]));
    const all = [
      ...papers.flatMap(({ landed }) => [...landed.accepted, ...landed.refused, ...landed.skipped]),
      ...others,
    ];
    const distinct = [...new Map(all.map((delivery) => [this.keyOf(delivery), delivery])).values()];
    this.deliveries = distinct.sort(
      (a, b) =>
        a.month.localeCompare(b.month) ||
        a.feed.localeCompare(b.feed) ||
        a.file.localeCompare(b.file) ||
        this.keyOf(a).localeCompare(this.keyOf(b)),
    );
    this.numbers = new Map(this.deliveries.map((delivery, index) => [this.keyOf(delivery), index + 1]));
  }

  of(delivery: Delivery): number {
    return this.numbers.get(this.keyOf(delivery)) ?? 0;
  }

  /**
   * Makes `extract_number` (feed, file, sha256, number), for what is copied into a mart: with the hashes that are
   * published, blank or not, and, of extracts that the warehouse has, with their own.
   */
  async createTable(database: Database): Promise<void> {
    await database.run(readSql('published/build/extract_number.sql'));
    const received = await database.rowsOf<Delivery>('receipt');
    const rows = [...this.deliveries, ...received].flatMap((delivery) => {
      const number = this.of(delivery);
      const row = (sha256: string) => [delivery.feed, delivery.file, sha256, number] as const;
      return number === 0 ? [] : [row(delivery.sha256 ?? ''), row(this.hashOf(delivery))];
    });
    const distinct = new Map(rows.map((row) => [row.join('\n'), [...row]]));
    await database.append('extract_number', [...distinct.values()]);
  }

  /** The hash as it is published: blank where it is not. */
  private hashOf({ feed, sha256 }: Delivery): string {
    return this.withheld.has(feed) ? '' : (sha256 ?? '');
  }

  private keyOf(delivery: Delivery): string {
    return `${delivery.feed}\n${delivery.file}\n${this.hashOf(delivery)}`;
  }
}
