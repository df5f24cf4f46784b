import { isAnySynthetic } from '../../land/index.ts';
import type { MartMaterial } from '../mart-material.ts';
import { common, flag, type PublishedTable, recordTable, text } from '../published-table.ts';

const columns = [
  common.asAt,
  text('force', "Force whose published files were used; blank where the extracts are the force's own"),
  flag('is_synthetic', 'true where any extract is made up'),
  text('built_at', 'When the build began, UTC'),
];

/** `build`: the last build of the publication. */
export function buildTable({ shown, landed, publishedAt }: MartMaterial): PublishedTable {
  return recordTable('build', 'One row per publication: its last build.', columns, [
    {
      as_at: shown.asAt,
      force: landed.force,
      is_synthetic: isAnySynthetic(landed.accepted),
      built_at: publishedAt.toISOString(),
    },
  ]);
}
