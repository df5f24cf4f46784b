import { type Database, readSql } from '../engine/index.ts';
import type { MartMaterial } from './mart-material.ts';

/** What tells one delivery from another. */
interface Delivery {
  readonly feed: string;
  readonly file: string;
  readonly month: string;
  readonly sha256: string;
}

/**
 * The numbers that extracts have in the published mart: in order of their months and files, so that the same extracts
 * have the same numbers whenever they arrived, and a new month changes none of those before it. An extract of several
 * publications has one number.
 */
export class ExtractNumbers {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly deliveries: readonly Delivery[];

  constructor({ landed }: Pick<MartMaterial, 'landed'>, others: readonly Delivery[] = []) {
    const all = [...landed.accepted, ...landed.refused, ...landed.skipped, ...others];
    const distinct = [...new Map(all.map((delivery) => [keyOf(delivery), delivery])).values()];
    this.deliveries = distinct.sort(
      (a, b) =>
        a.month.localeCompare(b.month) ||
        a.feed.localeCompare(b.feed) ||
        a.file.localeCompare(b.file) ||
        a.sha256.localeCompare(b.sha256),
    );
    this.numbers = new Map(this.deliveries.map((delivery, index) => [keyOf(delivery), index + 1]));
  }

  of(delivery: Delivery): number {
    return this.numbers.get(keyOf(delivery)) ?? 0;
  }

  /** Makes `extract_number` (feed, file, sha256, number), for what is copied into a mart. */
  async createTable(database: Database): Promise<void> {
    await database.run(readSql('published/build/extract_number.sql'));
    await database.append(
      'extract_number',
      this.deliveries.map((delivery) => [delivery.feed, delivery.file, delivery.sha256, this.of(delivery)]),
    );
  }
}

function keyOf({ feed, file, sha256 }: Delivery): string {
  return `${feed}\n${file}\n${sha256}`;
}
