import type { MartMaterial } from '../mart-material.ts';
import { number, type PublishedTable, text } from '../published-table.ts';

/** `runs`: how earlier builds ended, and this one, which is published only if it ends well. */
export function runsTable(material: MartMaterial): PublishedTable {
  return {
    name: 'runs',
    description: 'One row per build, the latest being that of this mart. Other tables do not depend on it.',
    columns: [
      text('started_at', 'When it began, UTC'),
      text('publication', 'Paper it made; or purge, where records were forgotten'),
      text('as_at', 'Month the paper covers, YYYY-MM; of a purge the first month that was kept'),
      text('outcome', 'built, and without which feeds; stopped, and by which finding; or failed'),
      number('seconds', 'How long it took; blank for the latest, which had not ended'),
    ],
    rows: [
      ...material.earlierRuns.map((run) => [
        run.started_at,
        run.publication,
        run.as_at,
        run.outcome,
        run.seconds,
      ]),
      [
        material.startedAt.toISOString(),
        material.publication.name,
        material.shown.asAt,
        material.outcome,
        null,
      ],
    ],
  };
}
