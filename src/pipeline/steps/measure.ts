import { type Landing, nothingArrived } from '../../land/land.ts';
import type { Marts } from '../../marts/marts.ts';
import { keptAmounts } from '../../measures/kept-amounts.ts';
import { MonthStates } from '../../measures/month-states.ts';
import { type MonthlySeries, monthlySeries } from '../../measures/monthly-series.ts';
import { count } from '../../words/count.ts';
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
      const given = { feeds, landed, hasNeighbourhoods, asAt, read: keptAmounts(database) };
      return monthlySeries(database, measures, given);
    },
    ({ measured }) => count(measured.length, 'measure'),
  );
}
