import { contracts } from '../contracts/index.ts';
import { clusterDdl } from '../engine/index.ts';
import { landedTable } from '../land/index.ts';
import { WrongUsage } from './exit-codes.ts';

/** `insight clickhouse-ddl`: prints what makes the database, functions and tables of landed rows on a cluster. */
export function clickHouseDdlCommand(given: { cluster: string; database: string }): void {
  for (const name of [given.cluster, given.database])
    if (!/^\w+$/.test(name)) throw new WrongUsage(`'${name}' is no name: letters, digits and _ make one`);
  const tables = contracts.map(({ feed, columns, key }) => ({
    landed: landedTable(feed),
    columns: Object.keys(columns),
    key,
  }));
  for (const statement of clusterDdl(given.cluster, given.database, tables)) console.log(`${statement};\n`);
}
