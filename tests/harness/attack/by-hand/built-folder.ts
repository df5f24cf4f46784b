import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../../../../src/engine/duckdb.ts';

/** What was tried on a folder that a build made, and how often it gave something. */
export interface Tried {
  readonly tried: number;
  readonly got: number;
  readonly what: string;
}

/** Feeds of people, and of what is sensitive: how many rows an extract of them has is a count of them. */
const feedsOfPeople = [
  'custody',
  'hate_incident',
  'missing',
  'complaint',
  'offender_management',
  'safeguarding',
  'survey',
];

const published = ['data-mart', 'charts', 'reports'];

/** Hate occurrences of each month less the rows of the extract of hate incidents: the crimes marked hate. */
export async function rowsOfExtracts(out: string): Promise<Tried> {
  const extracts = await martRows<{ feed: string; rows: number | null }>(
    out,
    'select feed, coalesce(rows_accepted, rows_in, rows_quarantined, rows_skipped, bytes)::double as rows from extracts',
  );
  const ofPeople = extracts.filter(({ feed }) => feedsOfPeople.includes(feed));
  const { publications } = JSON.parse(readFileSync(join(out, 'data-mart', 'manifest.json'), 'utf8'));
  const inputs = publications.flatMap(({ inputs: all }: { inputs: Record<string, unknown>[] }) => all);
  const told = inputs.filter(
    (input: Record<string, unknown>) =>
      feedsOfPeople.includes(String(input.feed)) &&
      Object.entries(input).some(([name, value]) => /^(rows_|bytes|sha256)/.test(name) && value !== null),
  );
  return {
    tried: ofPeople.length + inputs.length,
    got: ofPeople.filter(({ rows }) => rows !== null).length + told.length,
    what: 'extracts of people that are published with rows, bytes or hash',
  };
}

/** Numbers of records in what the checks say: in the mart, in the workbook's sheets, in pages. */
export async function countsInFindings(out: string): Promise<Tried> {
  const findings = await martRows<{ file: string; line: number | null; rows: number | null; words: string }>(
    out,
    "select file, line::double as line, rows::double as rows, concat_ws(' ', expected, got, todo) as words from findings",
  );
  const isOfPeople = ({ file }: { file: string }) =>
    feedsOfPeople.some((feed) => file.startsWith(`${feed}/`) || file === `feed ${feed}`);
  const counts =
    /\d[\d,]*\s+(rows?|records?|people|persons?|crimes?|incidents?|victims?|complaints?|reports?)\b|\b(on|in|of) \d+\b(?! (January|February|March|April|May|June|July|August|September|October|November|December|months?))/i;
  const told = findings.filter(
    (finding) =>
      isOfPeople(finding) && (finding.line !== null || (finding.rows ?? 0) > 0 || counts.test(finding.words)),
  );
  const lines = filesUnder(join(out, 'reports'))
    .filter((file) => file.endsWith('findings.csv'))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => feedsOfPeople.some((feed) => line.includes(`${feed}/`)));
  return {
    tried: findings.length + lines.length,
    got: told.length + lines.filter((line) => counts.test(line) || /\bline \d/.test(line)).length,
    what: 'findings about people with a count or a line',
  };
}

/** Guesses the rows of extracts of people rightly, and looks whether anything published says that they are right. */
export async function hashOracle(out: string, rawFolder: string): Promise<Tried> {
  const hashes = feedsOfPeople.flatMap((feed) =>
    existsSync(join(rawFolder, feed))
      ? filesUnder(join(rawFolder, feed)).map((file) =>
          createHash('sha256').update(readFileSync(file)).digest('hex'),
        )
      : [],
  );
  const files = published.flatMap((folder) => filesUnder(join(out, folder)));
  const texts = files.filter((file) => /\.(csv|json|html|svg|txt|parquet|arrow|duckdb)$/.test(file));
  const wanted = new Set(hashes);
  const found = new Set<string>();
  for (const file of texts)
    for (const [hash] of readFileSync(file, 'latin1').matchAll(/\b[0-9a-f]{64}\b/g))
      if (wanted.has(hash)) found.add(hash);
  for (const { sha256 } of await martRows<{ sha256: string }>(
    out,
    'select sha256 from extracts where sha256 is not null',
  ))
    if (wanted.has(sha256)) found.add(sha256);
  return {
    tried: hashes.length,
    got: found.size,
    what: `right guesses that one of ${texts.length} files confirms`,
  };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

async function martRows<Row extends Record<string, unknown>>(out: string, sql: string): Promise<Row[]> {
  const mart = await Database.open(join(out, 'data-mart', 'insight.duckdb'), { readOnly: true });
  try {
    return await mart.rows<Row>(sql);
  } finally {
    mart.close();
  }
}
