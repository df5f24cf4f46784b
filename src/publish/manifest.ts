import { writeFileSync } from 'node:fs';
import { codeVersion } from '../code-version.ts';
import { isAnySynthetic } from '../land/index.ts';
import { countStatuses } from '../measures/index.ts';
import { rowsOfExtracts } from '../paper/index.ts';
import { severityVintage } from '../reference/index.ts';
import type { MartMaterial } from './mart-material.ts';

/** Writes what the build was made from and how: inputs with hashes, code, vintages, timings, every row accounted for. */
export function writeManifest(material: MartMaterial, tables: readonly string[], path: string): void {
  const manifest = {
    publication: material.publication.name,
    title: material.publication.title,
    as_at: material.shown.asAt,
    force: material.landed.force,
    is_synthetic: isAnySynthetic(material.landed.accepted),
    built_at: material.publishedAt.toISOString(),
    code: codeVersion(),
    reference: {
      severity_vintage: severityVintage,
      neighbourhoods: material.neighbourhoods.rows,
    },
    tables,
    statuses: countStatuses(material.shown.results),
    inputs: rowsOfExtracts(material).map(
      ({ receipt, state, bytes, rowsIn, rowsAccepted, rowsQuarantined, rowsSkipped }) => ({
        feed: receipt.feed,
        file: receipt.file,
        month: receipt.month,
        state,
        is_synthetic: receipt.is_synthetic,
        sha256: receipt.sha256,
        bytes,
        rows_in: rowsIn,
        rows_accepted: rowsAccepted,
        rows_quarantined: rowsQuarantined,
        rows_skipped: rowsSkipped,
        received_at: receipt.received_at,
      }),
    ),
    timings: material.timings,
  };
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}
