import { nothingArrived } from '../../land/land.ts';
import { buildSeries } from '../../measures/build-series.ts';
import { exactFigures } from '../../measures/exact-figures.ts';
import { keptAmounts } from '../../measures/kept-amounts.ts';
import { MonthStates } from '../../measures/month-states.ts';
import { readRegisters } from '../../reference/registers.ts';
import { Blocked, type Build } from '../build.ts';
import { count } from './count.ts';

/** Computes every monthly series, then windows, changes and statuses. */
export async function measure(build: Build): Promise<string> {
  const { publication, database, landing, options } = build;
  const states = new MonthStates(landing);
  const [latest] = publication.feeds.flatMap((feed) => states.latestComplete(feed) ?? []);
  if (options.asAt === null && latest === undefined)
    throw new Blocked(nothingArrived(options.rawFolder, publication.feeds));
  build.asAt = options.asAt ?? latest ?? '';
  const supply = {
    feeds: publication.feeds,
    accepted: landing.accepted,
    hasNeighbourhoods: build.neighbourhoods.file !== null,
  };
  const measured = await buildSeries(
    database,
    publication.measures,
    supply,
    states,
    build.asAt,
    keptAmounts(database),
  );
  build.registers = readRegisters();
  build.exact = exactFigures(measured, build.asAt, build.registers);
  return `${count(publication.measures.length, 'measure')}, ${count(build.exact.results.length, 'result')}`;
}
