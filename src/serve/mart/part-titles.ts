import type { Database } from '../../engine/index.ts';
import { wholePart } from '../../measures/index.ts';
import type { Definition } from './facts.ts';

/** Code and title of the rows of measures. */
export interface PartTitles {
  of(
    definition: Pick<Definition, 'measure' | 'title' | 'unit'>,
    part: string,
  ): { code: string; title: string; partTitle: string };
}

interface View {
  readonly name: string;
  readonly sql: string;
  readonly comment: string;
}

/** Titles of parts as the paper prints them: those with a letter have a view, whose comment begins with the title. */
export async function readPartTitles(
  database: Database,
  definitions: readonly Definition[],
): Promise<PartTitles> {
  const views = await database.rows<View>(
    `select view_name as name, sql, comment from duckdb_views() where not internal and comment is not null`,
  );
  const known = new Map<string, { code: string; partTitle: string }>();
  for (const { measure, title, unit } of definitions) {
    for (const view of views.filter(({ name }) => isLettered(name, measure))) {
      const [, part] = /\bpart = '((?:[^']|'')+)'/.exec(view.sql) ?? [];
      const [, rest] = view.comment.split(`${title}: `);
      const [partTitle] = rest?.split(`, in ${unit}.`) ?? [];
      if (part === undefined || !partTitle) continue;
      known.set(`${measure} ${part.replaceAll("''", "'")}`, { code: view.name, partTitle });
    }
  }
  return {
    of: ({ measure, title }, part) => {
      if (part === wholePart) return { code: measure, title, partTitle: '' };
      const { code, partTitle } = known.get(`${measure} ${part}`) ?? {
        code: measure,
        partTitle: part.charAt(0).toUpperCase() + part.slice(1).replaceAll('-', ' '),
      };
      return { code, title: `${title}: ${partTitle}`, partTitle };
    },
  };
}

/** `T2A.2a` of `T2A.2`, `all-crime-a` of `all-crime`. */
function isLettered(view: string, measure: string): boolean {
  return view.startsWith(measure) && /^-?[a-z]$/.test(view.slice(measure.length));
}
