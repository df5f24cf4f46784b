import { type Database, readSql } from '../../engine/index.ts';
import { type Result, type Unit, wholeArea, wholePart } from '../../measures/index.ts';
import { showOnly } from '../../publish/index.ts';
import { capitalised } from '../../words/index.ts';

/** The build that made the mart. */
export interface BuildFacts {
  readonly publication: string;
  readonly as_at: string;
  readonly force: string | null;
  readonly is_synthetic: boolean;
  readonly built_at: string;
}

export interface Definition {
  readonly measure: string;
  readonly title: string;
  readonly objective: string | null;
  readonly statistic: Result['statistic'];
  readonly unit: Unit;
  readonly better: string;
  readonly definition: string;
  readonly marts: string;
  readonly lag_months: number;
  readonly window_months: number | null;
  readonly version: number;
  readonly other_until: string | null;
  readonly source: string;
  readonly owner: string;
  readonly is_divided: boolean;
}

export interface ExceptionFacts extends RowKey {
  readonly is_exception: boolean;
  readonly rank: number | null;
  readonly kind: 'concern' | 'improvement' | 'change' | null;
  readonly reason: string;
  readonly stands_out_by: 'change' | 'month' | null;
  /** The change in a word: `worse`, `no clear change`, `withheld`. */
  readonly verdict: string;
  /** Why it stands out, as a sentence; null where it does not. */
  readonly point: string | null;
}

/** One row of the paper. */
export interface PublishedRow {
  readonly definition: Definition;
  readonly result: Result;
  readonly exception: ExceptionFacts;
  /** `T2A.2a` where its part has a letter. */
  readonly code: string;
  readonly title: string;
}

/** What every page knows of the mart: small tables, read once. */
export interface Facts {
  /** Tells this mart from the one that replaces it. */
  readonly stamp: string;
  /** The site shows records too: each of its pages says so. */
  readonly isPrivate: boolean;
  readonly build: BuildFacts;
  readonly definitions: readonly Definition[];
  /** The rows of the paper, in its order. */
  readonly rows: readonly PublishedRow[];
  readonly themes: readonly Theme[];
  /** Code and title of the parts that have a letter, by measure and part. */
  readonly namedParts: ReadonlyMap<string, NamedPart>;
}

/** A theme of the plan, with its measures; those without a plan stand under one heading. */
export interface Theme {
  readonly title: string;
  readonly measures: readonly string[];
}

interface NamedPart {
  readonly code: string;
  readonly partTitle: string;
}

/** What a mart says about a publication: the last built, where none is named. */
export async function readMartFacts(
  database: Database,
  stamp: string,
  publication: string | null,
  isPrivate = false,
): Promise<Facts> {
  const [build] = await database.rows<BuildFacts>(readSql('serve/last_build.sql'), [publication]);
  if (!build) throw new Error('the mart does not say which build made it');
  await showOnly(database, build.publication);
  const definitions = await database.rowsOf<Definition>('definitions');
  const exceptions = await database.rowsOf<ExceptionFacts>('exceptions');
  const results = await database.rows<Result>(readSql('serve/results_of_area.sql'), [wholeArea]);
  const namedParts = await readNamedParts(database);
  const themes = await database.rows<Theme>(readSql('serve/themes.sql'));
  const rows = exceptions.flatMap((exception) => {
    const definition = definitionOf({ definitions }, exception.measure);
    const result = results.find(isOfRow(exception));
    if (!definition || !result) return [];
    const { code, title } = rowTitles({ namedParts }, definition, exception.part);
    return [{ definition, result, exception, code, title }];
  });
  return { stamp, isPrivate, build, definitions, rows, themes, namedParts };
}

/** The definition of a measure, whatever the case that its code is written in. */
export function definitionOf(
  { definitions }: Pick<Facts, 'definitions'>,
  code: string,
): Definition | undefined {
  return definitions.find(({ measure }) => measure.toLowerCase() === code.toLowerCase());
}

type RowKey = Pick<Result, 'measure' | 'part'>;

/** Whether something is of a row: of its measure and its part. */
export function isOfRow({ measure, part }: RowKey): (other: RowKey) => boolean {
  return (other) => other.measure === measure && other.part === part;
}

/** Code and title of a row as the paper prints them, and the title of its part alone: '' for the whole measure. */
export function rowTitles(
  { namedParts }: Pick<Facts, 'namedParts'>,
  { measure, title }: Pick<Definition, 'measure' | 'title'>,
  part: string,
): { code: string; title: string; partTitle: string } {
  if (part === wholePart) return { code: measure, title, partTitle: '' };
  const { code, partTitle } = namedParts.get(`${measure} ${part}`) ?? {
    code: measure,
    partTitle: capitalised(part).replaceAll('-', ' '),
  };
  return { code, title: `${title}: ${partTitle}`, partTitle };
}

/** Parts that have a name of their own. */
async function readNamedParts(database: Database): Promise<Map<string, NamedPart>> {
  const parts = await database.rows<NamedPart & { measure: string; part: string }>(
    readSql('serve/named_parts.sql'),
  );
  return new Map(parts.map(({ measure, part, ...lettered }) => [`${measure} ${part}`, lettered]));
}

/** The rows of the paper under a theme, in its order. */
export function rowsOf({ rows }: Facts, { measures }: Theme): PublishedRow[] {
  return rows.filter(({ definition }) => measures.includes(definition.measure));
}

/** The rows that are exceptions, the most striking first. */
export function exceptionRows(rows: readonly PublishedRow[]): PublishedRow[] {
  return rows.filter(isException).sort((a, b) => (a.exception.rank ?? 0) - (b.exception.rank ?? 0));
}

/** Rows that are exceptions before all others. */
export function exceptionsFirst(rows: readonly PublishedRow[]): PublishedRow[] {
  return [...exceptionRows(rows), ...rows.filter((row) => !isException(row))];
}

function isException({ exception }: PublishedRow): boolean {
  return exception.is_exception && exception.rank !== null;
}
