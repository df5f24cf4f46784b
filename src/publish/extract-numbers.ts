import { type Database, literal } from '../engine/index.ts';
import type { MartMaterial } from './mart-material.ts';

/**
 * The numbers that extracts have in the published mart, by those they have in the warehouse: in order of their
 * files, so that the same extracts have the same numbers whenever they arrived.
 */
export function extractNumbers({ landed }: Pick<MartMaterial, 'landed'>): Map<number, number> {
  const receipts = [...landed.accepted, ...landed.refused, ...landed.skipped];
  const inOrder = receipts.sort((a, b) => a.feed.localeCompare(b.feed) || a.file.localeCompare(b.file));
  return new Map(inOrder.map((receipt, index) => [receipt.extract_id, index + 1]));
}

/** Makes `extract_number` (extract_id, number) for the marts that are copied. */
export async function createExtractNumbers(
  database: Database,
  material: Pick<MartMaterial, 'landed'>,
): Promise<void> {
  const numbers = [...extractNumbers(material)];
  const list = (index: 0 | 1) => `[${numbers.map((pair) => literal(pair[index])).join(', ')}]::integer[]`;
  await database.run(
    `create or replace temp table extract_number as select unnest(${list(0)}) as extract_id, unnest(${list(1)}) as number`,
  );
}
