import type { Finding } from '../../findings/index.ts';
import { isAnySynthetic } from '../../land/index.ts';
import { shownFindings } from '../../paper/index.ts';
import type { ExtractNumbers } from '../extract-numbers.ts';
import { inputsOfPaper } from '../manifest.ts';
import type { MartMaterial } from '../mart-material.ts';
import {
  common,
  flag,
  number,
  type PublishedTable,
  publishedTable,
  text,
  whole,
} from '../published-table.ts';

/** `build`: the last build of the publication. */
export const buildTable = publishedTable(
  'build',
  'One row per publication: its last build.',
  [
    common.asAt,
    text('force', "Force whose published files were used; blank where the extracts are the force's own"),
    flag('is_synthetic', 'true where any extract is made up'),
    text('built_at', 'When the build began, UTC'),
  ],
  ({ shown, landed, publishedAt }) => [
    {
      as_at: shown.asAt,
      force: landed.force,
      is_synthetic: isAnySynthetic(landed.accepted),
      built_at: publishedAt.toISOString(),
    },
  ],
);

/** `extracts`: the receipts. */
export function extractsTable(material: MartMaterial, numbers: ExtractNumbers): PublishedTable {
  return publishedTable(
    'extracts',
    'One row per extract found; rows, bytes and hash are blank of feeds of people and of sensitive subjects. rows_in = rows_accepted + rows_quarantined + rows_skipped.',
    [
      whole('extract_id', 'Number of the extract; records carry it'),
      text('feed', 'Feed it is of'),
      text('file', 'Path below the raw folder'),
      text('month', 'Month its name says'),
      text(
        'state',
        'accepted; refused by a blocking finding; or skipped, as another extract states its rows',
      ),
      text('is_synthetic', 'true where its rows are made up'),
      text('sha256', 'SHA-256 of the file as delivered'),
      whole('bytes', 'Size of the file as delivered'),
      whole('rows_in', 'Rows below its header'),
      whole('rows_accepted', 'Rows that count'),
      whole('rows_quarantined', 'Rows that broke the contract; all rows of a refused extract'),
      whole('rows_skipped', 'Rows that repeat the key of another; all rows of a skipped extract'),
      text('first_month', 'Earliest month of its rows'),
      text('last_month', 'Latest month of its rows'),
      text('received_at', 'When the file was last written'),
    ],
    () =>
      inputsOfPaper(material)
        .map(({ receipt, ...input }) => ({
          ...input,
          extract_id: numbers.of(receipt),
          is_synthetic: String(receipt.is_synthetic),
          first_month: receipt.first_month,
          last_month: receipt.last_month,
        }))
        .sort((a, b) => a.extract_id - b.extract_id),
  )(material);
}

/** `findings`: what the checks said. What stood in a refused row is not published. */
export const findingsTable = publishedTable(
  'findings',
  'One row per finding of the build.',
  [
    text('code', 'Kind of finding'),
    text('level', 'blocks, rejects row or notes'),
    text('file', 'Extract, folder or mart it is about'),
    whole('line', 'First line it is about'),
    text('column_name', 'Column it is about'),
    text('expected', 'What was expected'),
    text('got', 'What was there; withheld for single rows'),
    text('todo', 'What to do'),
    whole('rows', 'Rows it is about'),
  ],
  (material) =>
    shownFindings(material)
      .sort(byPlace)
      .map((found) => ({
        ...found,
        column_name: found.column,
        got: found.level === 'rejects row' ? null : found.got,
      })),
);

/** In order of file and line, whatever the order they were found in. */
function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || a.code.localeCompare(b.code);
}

/** `runs`: how earlier builds ended, and this one, which is published only if it ends well. */
export const runsTable = publishedTable(
  'runs',
  'One row per build, the latest being that of this mart. Other tables do not depend on it.',
  [
    text('started_at', 'When it began, UTC'),
    text('publication', 'Paper it made; or purge, where records were forgotten'),
    text('as_at', 'Month the paper covers, YYYY-MM; of a purge the first month that was kept'),
    text('outcome', 'built, and without which feeds; stopped, and by which finding; or failed'),
    number('seconds', 'How long it took; blank for the latest, which had not ended'),
  ],
  ({ earlierRuns, startedAt, publication, shown, outcome }) => [
    ...earlierRuns,
    {
      started_at: startedAt.toISOString(),
      publication: publication.name,
      as_at: shown.asAt,
      outcome,
      seconds: null,
    },
  ],
);
