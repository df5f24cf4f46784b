import type { ShownFigures } from '../../disclosure/index.ts';
import { compareWithEarlier, type History } from '../../history/index.ts';
import { referenceHashes } from '../../reference/index.ts';
import type { Run } from '../publication.ts';
import type { CheckedMarts } from './build-marts.ts';

/** Compares what earlier papers said with the figures as they may be shown now. */
export function lookBack(run: Run, marts: CheckedMarts, shown: ShownFigures): History {
  const { publication, options, keptPapers } = run;
  const { feeds, landed } = marts.staged;
  return compareWithEarlier(
    keptPapers.vintages,
    options.asPublished?.published_at ?? null,
    publication.measures,
    {
      asAt: shown.asAt,
      measured: shown.measured,
      accepted: landed.accepted,
      feeds,
      reference: referenceHashes(marts.neighbourhoods),
    },
  );
}
