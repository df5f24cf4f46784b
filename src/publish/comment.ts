import { type Database, literal, readSql } from '../engine/index.ts';

type Commented = 'table' | 'view' | 'column' | 'macro' | 'macro table';

/** Says what something of a mart is, in the mart itself. The name is given as SQL writes it. */
export async function comment(
  database: Database,
  kind: Commented,
  name: string,
  text: string,
): Promise<void> {
  await database.run(readSql('published/comment.sql', { kind, name, text: literal(text) }));
}
