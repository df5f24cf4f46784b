import { type Engine, listSql, readSql } from '../engine/index.ts';
import { type Finding, finding } from '../findings/index.ts';

/**
 * Runs the checks of each feed, `sql/checks/<feed>/*.sql`, on the marts it fills. A check is a query that returns
 * what should not be there: a row per finding, with its level, expected, got and todo.
 */
export async function runChecks(engine: Engine, feeds: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const feed of feeds) {
    for (const check of listSql(`checks/${feed}`)) {
      const rows = await engine.rows<Pick<Finding, 'level' | 'expected' | 'got' | 'todo'>>(
        readSql(`checks/${feed}/${check}.sql`),
      );
      findings.push(
        ...rows.map((row) => finding({ ...row, code: check.replaceAll('_', '-'), file: `feed ${feed}` })),
      );
    }
  }
  return findings;
}
