import type { ShownFigures } from '../../disclosure/protect-figures.ts';
import { lookBack as compareWithEarlier, type History } from '../../history/look-back.ts';
import type { Landing } from '../../land/land.ts';
import type { Marts } from '../../marts/marts.ts';
import { referenceHashes } from '../../reference/reference-hashes.ts';
import type { Run } from '../publication.ts';

/** Compares what earlier papers said with the figures as they may be shown now. */
export function lookBack(run: Run, landed: Landing, marts: Marts, shown: ShownFigures): History {
  const { publication, options, keptPapers } = run;
  return compareWithEarlier(
    keptPapers.vintages,
    options.asPublished?.published_at ?? null,
    publication.measures,
    {
      asAt: shown.asAt,
      measured: shown.measured,
      accepted: landed.accepted,
      feeds: publication.feeds,
      reference: referenceHashes(marts.neighbourhoods),
    },
  );
}
