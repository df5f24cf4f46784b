import { readFileSync } from 'node:fs';
import { type Contract, contractOf, headerIn, headerOf } from '../contracts/index.ts';
import { parseTable } from '../csv.ts';
import { type Database, identifier, literal, readSql } from '../engine/index.ts';
import { blocking, type Finding, noted, quote } from '../findings/index.ts';
import { projectFolder } from '../project-folder.ts';
import { landedTable, type RowCheck } from './contract-sql.ts';
import type { ExtractFile } from './extract-file.ts';
import type { Receipt } from './receipt.ts';

let forcesOfTable: readonly { readonly force: string; readonly name: string }[] | null = null;

/** Names that the forces of data.police.uk report by, read when they are first asked for. */
function knownForces() {
  const file = projectFolder('data-raw', 'reference', 'police-uk-forces.csv');
  forcesOfTable ??= parseTable(readFileSync(file, 'utf8')).map(({ force = '', reported_by = '' }) => ({
    force,
    name: reported_by,
  }));
  return forcesOfTable;
}

let statedForces: ReadonlyMap<string, string> | null = null;

/** Their names as files are named, by name: made once, as each pattern of `stated_force` is slow to prepare. */
async function statedNames(database: Database): Promise<ReadonlyMap<string, string>> {
  statedForces ??= new Map(
    (
      await database.rows<{ name: string; stated: string }>(
        readSql('land/stated_forces.sql', { names: listed(knownForces().map(({ name }) => name)) }),
      )
    ).map(({ name, stated }) => [name, stated]),
  );
  return statedForces;
}

function isKnown(force: string): boolean {
  return knownForces().some((known) => known.force === force);
}

/**
 * The check that a row is of the force that its file is named after. Of a force that the table does not have, a row
 * passes here unless it is of one that the table has: the others are held against each other, see `mixedForces`.
 */
export async function forceChecks(
  database: Database,
  { contract, force }: Pick<ExtractFile, 'contract' | 'force'>,
): Promise<RowCheck[]> {
  const { reportedBy, fallsWithin, columns } = contract;
  const column = columns[reportedBy ?? ''];
  if (reportedBy === undefined || column === undefined || force === null) return [];
  const within = fallsWithin === undefined ? 'null' : identifier(fallsWithin);
  const said = `coalesce(${identifier(reportedBy)}, ${within})`;
  const stated = await statedNames(database);
  const namesOf = (isOurs: boolean) =>
    knownForces()
      .filter((known) => (known.force === force) === isOurs)
      .map(({ name }) => name);
  const forcesOf = (names: readonly string[]) => names.map((name) => stated.get(name) ?? name);
  const usual = listed(namesOf(true));
  const ours = listed([force, ...forcesOf(namesOf(true))]);
  const others = isKnown(force) ? 'null' : listed(forcesOf(namesOf(false)));
  return [
    {
      code: 'row-of-another-force',
      column: reportedBy,
      header: headerOf(reportedBy, column),
      fails: `states_another_force(${said}, ${usual}, ${ours}, ${others})`,
      expected: `rows of the force that the file is named after, ${force}`,
      todo: 'Put the extract of the force in its place, or name this one after the force whose rows it has',
    },
  ];
}

function listed(values: readonly string[]): string {
  return `[${values.map(literal).join(', ')}]`;
}

/** The finding of an extract none of whose rows is of the force that its file is named after. */
export function anotherForce(failed: Finding): Finding {
  return { ...failed, code: 'another-force', level: 'blocks' };
}

/**
 * What landed extracts of one feed, by their numbers in a list, say of rows that another force's area holds. They count,
 * as the force reports them.
 */
export async function fallsWithinFindings(
  database: Database,
  contract: Contract,
  extracts: readonly { readonly file: string; readonly extractId: number }[],
  numbers: string,
): Promise<ReadonlyMap<number, readonly Finding[]>> {
  const { reportedBy, fallsWithin, columns, feed } = contract;
  const column = columns[fallsWithin ?? ''];
  if (reportedBy === undefined || fallsWithin === undefined || column === undefined) return new Map();
  const within = await database.rows<{ extract_id: number; line: number; rows: number }>(
    readSql('land/falls_within_another.sql', {
      landed: landedTable(feed),
      falls_within: identifier(fallsWithin),
      reported_by: identifier(reportedBy),
      extracts: numbers,
    }),
  );
  const findingOf = ({ extract_id, line, rows }: (typeof within)[number]) => {
    const file = extracts.find(({ extractId }) => extractId === extract_id)?.file ?? '';
    return noted('falls-within-another-force', file, {
      line,
      column: headerOf(fallsWithin, column),
      expected: 'the area of the force that reports the row',
      got: 'that of another force',
      todo: 'They count, as the force reports them: ask the supplier if they should not',
      rows,
    });
  };
  return new Map(within.map((rows) => [rows.extract_id, [findingOf(rows)]]));
}

interface ForceOfRows {
  readonly extract_id: number;
  readonly force: string;
  readonly name: string;
  readonly line: number;
  readonly rows: number;
}

/**
 * Extracts of a force that the table does not have with rows of another than its other extracts: they are refused.
 * The force is the one that files are named after, where rows name it, or else the one that most rows name.
 */
export async function mixedForces(
  database: Database,
  receipts: readonly Receipt[],
): Promise<{ refused: ReadonlySet<number>; findings: readonly Finding[] }> {
  const refused = new Set<number>();
  const findings: Finding[] = [];
  const landed = receipts.filter(
    ({ state, force }) => state === 'accepted' && force !== null && !isKnown(force),
  );
  // What is said of one force says nothing of another.
  for (const feedOfForce of new Set(landed.map(({ feed, force }) => `${feed} ${force}`))) {
    const ofFeed = landed.filter(({ feed, force }) => `${feed} ${force}` === feedOfForce);
    const contract = contractOf(ofFeed[0]?.feed ?? '');
    const forces = await forcesOfRows(database, contract, ofFeed);
    const usual = usualForce(forces, ofFeed[0]?.force ?? '');
    const usualName = forces.find(({ force }) => force === usual)?.name ?? '';
    for (const other of forces.filter(({ force }) => force !== usual)) {
      const receipt = ofFeed.find(({ extract_id }) => extract_id === other.extract_id);
      if (receipt === undefined) continue;
      refused.add(other.extract_id);
      findings.push(mixedFinding(receipt.file, contract, other, usualName));
    }
  }
  return { refused, findings };
}

async function forcesOfRows(
  database: Database,
  { feed, reportedBy }: Contract,
  receipts: readonly Receipt[],
): Promise<ForceOfRows[]> {
  if (reportedBy === undefined) return [];
  return database.rows<ForceOfRows>(
    readSql('land/forces_of_rows.sql', {
      landed: landedTable(feed),
      reported_by: identifier(reportedBy),
      extracts: receipts.map(({ extract_id }) => extract_id).join(', '),
    }),
  );
}

function usualForce(forces: readonly ForceOfRows[], fileForce: string): string {
  if (forces.some(({ force }) => force === fileForce)) return fileForce;
  const rows = new Map<string, number>();
  for (const each of forces) rows.set(each.force, (rows.get(each.force) ?? 0) + each.rows);
  return [...rows].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? '';
}

function mixedFinding(
  file: string,
  contract: Contract,
  { name, line, rows }: ForceOfRows,
  usualName: string,
): Finding {
  return blocking('another-force', file, {
    line,
    column: headerIn(contract, contract.reportedBy ?? ''),
    expected: `rows of the force that the extracts are of, ${quote(usualName)}`,
    got: `rows of ${quote(name)}`,
    todo: 'Put the extract of the force in its place, or name this one after the force whose rows it has',
    rows,
  });
}
