import { type Month, monthName } from '../../calendar.ts';
import { type Finding, finding } from '../../findings/index.ts';
import { nothingArrived } from '../../land/index.ts';
import { keptAmounts, type MonthlySeries, MonthStates, monthlySeries } from '../../measures/index.ts';
import { ownAreasOf, readRegisters } from '../../reference/index.ts';
import { count } from '../../words/index.ts';
import { Blocked, type Run, recordsOf } from '../publication.ts';
import type { CheckedMarts } from './build-marts.ts';

/** The monthly series of a paper, and the marts they are counted from. */
export interface MeasuredMonths extends MonthlySeries {
  readonly marts: CheckedMarts;
}

/** Computes every monthly series, up to the month the paper covers. */
export function measure(run: Run, marts: CheckedMarts): Promise<MeasuredMonths> {
  const { publication, database, clickHouse, options } = run;
  const { measures } = publication;
  const { feeds, landed, doubts } = marts.staged;
  return run.step(
    'measure',
    async () => {
      const states = new MonthStates(landed, doubts);
      const [latest] = feeds.flatMap((feed) => states.latestComplete(feed) ?? []);
      const asAt = options.asAt ?? latest;
      if (asAt === undefined) throw new Blocked(nothingArrived(options.rawFolder, feeds));
      const newest = states.newest();
      if (newest !== null && asAt > newest) throw new Blocked(beyondTheData(asAt, newest));
      const given = {
        feeds,
        landed,
        doubts,
        hasNeighbourhoods: marts.neighbourhoods.file !== null,
        coversForces: publication.coversForces ?? false,
        driversByArea: true,
        ownAreas: ownAreasOf(publication.neighbourhoods),
        asAt,
        ...(clickHouse === null && { read: keptAmounts(database, publication) }),
        breaks: readRegisters().breaks,
      };
      const series = await monthlySeries(recordsOf(run), measures, given);
      const blocking = series.findings.find(({ level }) => level === 'blocks');
      if (blocking) throw new Blocked(blocking, series.findings);
      return { ...series, marts };
    },
    ({ measured }) => count(measured.length, 'measure'),
  );
}

/** A paper of a month that no extract has reached would have every row withheld. */
function beyondTheData(asAt: Month, newest: Month): Finding {
  return finding({
    code: 'as-at-beyond-data',
    level: 'blocks',
    file: '--as-at',
    expected: `a month up to ${monthName(newest)}, the newest of an extract that can be used`,
    got: monthName(asAt),
    todo: `Put the extracts of ${monthName(asAt)} in the raw folder, or choose an earlier month`,
  });
}
