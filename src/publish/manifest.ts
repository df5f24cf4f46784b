import { writeFileSync } from 'node:fs';
import { codeVersion } from '../code-version.ts';
import { isAnySynthetic } from '../land/receipt.ts';
import { countStatuses } from '../measures/count-statuses.ts';
import { rowsOfExtracts } from '../paper/rows-of-extracts.ts';
import type { Build } from '../pipeline/build.ts';
import { severityVintage } from '../reference/reference-tables.ts';

/** Writes what the build was made from and how: inputs with hashes, code, vintages, timings, every row accounted for. */
export function writeManifest(build: Build, tables: readonly string[], path: string): void {
  const manifest = {
    publication: build.publication.name,
    title: build.publication.title,
    as_at: build.asAt,
    force: build.landing.force,
    is_synthetic: isAnySynthetic(build.landing.accepted),
    built_at: build.publishedAt.toISOString(),
    code: codeVersion(),
    reference: {
      severity_vintage: severityVintage,
      neighbourhoods: build.neighbourhoods.rows,
    },
    tables,
    statuses: countStatuses(build.results),
    inputs: rowsOfExtracts(build).map(
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
    timings: build.timings,
  };
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}
