import { type Landing, nothingArrived } from '../../land/index.ts';
import type { Marts } from '../../marts/index.ts';
import { keptAmounts, type MonthlySeries, MonthStates, monthlySeries } from '../../measures/index.ts';
import { count } from '../../words/index.ts';
import { Blocked } from '../blocked.ts';
import type { Run } from '../publication.ts';

/** Computes every monthly series, up to the month the paper covers. */
export function measure(run: Run, landed: Landing, marts: Marts): Promise<MonthlySeries> {
  const { publication, database, options } = run;
  const { feeds, measures } = publication;
  return run.step(
    'measure',
    async () => {
      const states = new MonthStates(landed);
      const [latest] = feeds.flatMap((feed) => states.latestComplete(feed) ?? []);
      const asAt = options.asAt ?? latest;
      if (asAt === undefined) throw new Blocked(nothingArrived(options.rawFolder, feeds));
      const hasNeighbourhoods = marts.neighbourhoods.file !== null;
      const given = { feeds, landed, hasNeighbourhoods, asAt, read: keptAmounts(database, publication) };
      return monthlySeries(database, measures, given);
    },
    ({ measured }) => count(measured.length, 'measure'),
  );
}
