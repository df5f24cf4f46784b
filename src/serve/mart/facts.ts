import type { Database } from '../../engine/index.ts';
import type { Result } from '../../measures/index.ts';
import { wholeArea } from '../../measures/index.ts';
import { type PartTitles, readPartTitles } from './part-titles.ts';
import { readThemes, type Theme } from './themes.ts';

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
  readonly unit: string;
  readonly better: string;
  readonly definition: string;
  readonly marts: string;
  readonly lag_months: number;
  readonly window_months: number | null;
  readonly version: number;
  readonly other_until: string | null;
  readonly source: string;
  readonly owner: string;
  readonly may_lag_months: number;
  readonly is_divided: boolean;
  readonly is_ratio: boolean;
}

export interface ExceptionFacts {
  readonly measure: string;
  readonly part: string;
  readonly is_exception: boolean;
  readonly rank: number | null;
  readonly kind: 'concern' | 'improvement' | 'change' | null;
  readonly reason: string;
}

/** One row of the paper. */
export interface PaperRow {
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
  readonly build: BuildFacts;
  readonly definitions: readonly Definition[];
  /** The rows of the paper, in its order. */
  readonly rows: readonly PaperRow[];
  readonly themes: readonly Theme[];
  readonly partTitles: PartTitles;
}

export async function readFacts(database: Database, stamp: string): Promise<Facts> {
  const [build] = await database.rows<BuildFacts>('from build');
  if (!build) throw new Error('the mart does not say which build made it');
  const definitions = await database.rows<Definition>('from definitions');
  const exceptions = await database.rows<ExceptionFacts>('from exceptions');
  const results = await database.rows<Result & Record<string, unknown>>('from results where area = $1', [
    wholeArea,
  ]);
  const partTitles = await readPartTitles(database, definitions);
  const rows = exceptions.flatMap((exception) => {
    const { measure, part } = exception;
    const definition = definitions.find((one) => one.measure === measure);
    const result = results.find((one) => one.measure === measure && one.part === part);
    if (!definition || !result) return [];
    const { code, title } = partTitles.of(definition, part);
    return [{ definition, result, exception, code, title }];
  });
  return { stamp, build, definitions, rows, themes: readThemes(definitions), partTitles };
}

/** Where a row of the paper stands among its exceptions; null where it is none. */
export function rankOf({ exception }: PaperRow): number | null {
  return exception.is_exception ? exception.rank : null;
}
