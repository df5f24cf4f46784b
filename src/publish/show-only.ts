import { type Database, identifier, literal, readSql } from '../engine/index.ts';

/**
 * Shows, to one connection, the tables and views of a mart as if they held one publication alone. Those named for the
 * codes of measures, and the macros, stay as they are.
 */
export async function showOnly(mart: Database, publication: string): Promise<void> {
  const relations = await mart.rows<{ name: string; place: string }>(
    readSql('published/build/relations_by_publication.sql'),
  );
  for (const { name, place } of relations)
    await mart.run(
      readSql('published/build/of_one_publication.sql', {
        name: identifier(name),
        place,
        publication: literal(publication),
      }),
    );
}
