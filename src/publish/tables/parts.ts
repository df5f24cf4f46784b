import type { Measure } from '../../measures/index.ts';
import type { MartMaterial } from '../mart-material.ts';
import { common, type PublishedTable, recordTable, text } from '../published-table.ts';

const columns = [
  common.measure,
  common.part,
  text(
    'code',
    'Code of the part in the paper, such as T2A.2a, and name of its view; blank where it has none',
  ),
  text('title', 'Name of the part in the paper'),
];

/** `parts`: the parts of measures that have a name of their own. */
export function partsTable(material: MartMaterial): PublishedTable {
  return recordTable(
    'parts',
    'One row per named part of a measure.',
    columns,
    material.publication.measures.flatMap((measure) =>
      [...(measure.parts?.named ?? []), ...(measure.parts?.worded ?? [])].map(
        ({ part, title, ...named }) => ({
          measure: measure.code,
          part,
          code: 'letter' in named && named.letter ? letteredCode(measure, named.letter) : null,
          title,
        }),
      ),
    ),
  );
}

/** The code of a lettered part: `T2A.2a`, but `all-crime-a`. */
function letteredCode({ code }: Measure, letter: string): string {
  return /\d$/.test(code) ? `${code}${letter}` : `${code}-${letter}`;
}
