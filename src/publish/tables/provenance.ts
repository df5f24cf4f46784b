import type { Finding } from '../../findings/index.ts';
import { rowsOfExtracts, shownFindings } from '../../paper/index.ts';
import type { ExtractNumbers } from '../extract-numbers.ts';
import type { MartMaterial } from '../mart-material.ts';
import { type PublishedTable, text, whole } from '../published-table.ts';

/** `extracts`: the receipts. */
export function extractsTable(material: MartMaterial, numbers: ExtractNumbers): PublishedTable {
  const used = rowsOfExtracts(material).sort((a, b) => numbers.of(a.receipt) - numbers.of(b.receipt));
  return {
    name: 'extracts',
    description:
      'One row per extract found; rows, bytes and hash are blank of feeds of people and of sensitive subjects. rows_in = rows_accepted + rows_quarantined + rows_skipped.',
    columns: [
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
    rows: used.map(
      ({ receipt, state, sha256, bytes, rowsIn, rowsAccepted, rowsQuarantined, rowsSkipped }) => [
        numbers.of(receipt),
        receipt.feed,
        receipt.file,
        receipt.month,
        state,
        String(receipt.is_synthetic),
        sha256,
        bytes,
        rowsIn,
        rowsAccepted,
        rowsQuarantined,
        rowsSkipped,
        receipt.first_month,
        receipt.last_month,
        receipt.received_at,
      ],
    ),
  };
}

/** In order of file and line, whatever the order they were found in. */
function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || a.code.localeCompare(b.code);
}

/** `findings`: what the checks said. What stood in a refused row is not published. */
export function findingsTable(material: MartMaterial): PublishedTable {
  return {
    name: 'findings',
    description: 'One row per finding of the build.',
    columns: [
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
    rows: shownFindings(material)
      .sort(byPlace)
      .map((found) => [
        found.code,
        found.level,
        found.file,
        found.line,
        found.column,
        found.expected,
        found.level === 'rejects row' ? null : found.got,
        found.todo,
        found.rows,
      ]),
  };
}
