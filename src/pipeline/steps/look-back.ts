import type { ShownFigures } from '../../disclosure/index.ts';
import { lookBack as compareWithEarlier, type History } from '../../history/index.ts';
import type { Landing } from '../../land/index.ts';
import type { Marts } from '../../marts/index.ts';
import { referenceHashes } from '../../reference/index.ts';
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
