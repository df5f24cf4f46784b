import type { Month } from '../calendar.ts';
import type { Measure } from '../measures/index.ts';
import { sha256Of } from '../sha256.ts';
import { type DefinitionVersion, lastIssues, type Vintage } from './vintage.ts';

/** A measure's current definition, and the last paper with a different one; null where there was none. */
export interface CurrentDefinition extends DefinitionVersion {
  readonly otherUntil: Month | null;
}

/**
 * The version of each measure's definition: 1 in the first paper that has it, and one more after each change. What
 * decides the number makes a new version, and so does the definition in words; a new title or owner does not.
 */
export function definitionVersions(
  measures: readonly Measure[],
  earlier: readonly Vintage[],
): Map<string, CurrentDefinition> {
  const papers = lastIssues(earlier);
  return new Map(
    measures.map((measure) => {
      const sha256 = definitionPrint(measure);
      const known = papers.flatMap(({ as_at, definitions }) => {
        const definition = definitions[measure.code];
        return definition ? [{ as_at, ...definition }] : [];
      });
      const last = known.at(-1);
      const version = last === undefined ? 1 : last.version + (last.sha256 === sha256 ? 0 : 1);
      const other = known.findLast((definition) => definition.sha256 !== sha256);
      return [measure.code, { version, sha256, otherUntil: other?.as_at ?? null }];
    }),
  );
}

/** The hash of everything in a declaration that decides its figures, and of its definition in words. */
function definitionPrint(measure: Measure): string {
  const { code, title, synonyms, objective, better, source, owner, drivers, parts, ...deciding } = measure;
  const ofParts = parts && { ...parts, named: parts.named.map(({ part }) => part) };
  return sha256Of(JSON.stringify({ ...deciding, parts: ofParts }));
}
