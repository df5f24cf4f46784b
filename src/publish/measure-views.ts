import { type Measure, wholePart } from '../measures/measure.ts';
import type { Build } from '../pipeline/build.ts';
import { rowTitle } from '../charts/records/row-titles.ts';
import { fillSql, grainOf, readSql } from '../engine/sql-file.ts';
import { sentence } from './labelled.ts';
import type { PublishedView } from './published-view.ts';

/** The views named for the paper's codes: one per measure, `T3B.4`, and one per lettered part, `T2A.2a`. */
export function measureViews(build: Build): PublishedView[] {
  return build.publication.measures.flatMap((measure) => {
    const lettered = (measure.parts?.named ?? []).flatMap(({ part, letter }) =>
      letter === undefined ? [] : [viewOf(letteredCode(measure.code, letter), 'whole', measure, part)],
    );
    return [viewOf(measure.code, measure.parts ? 'parts' : 'whole', measure, wholePart), ...lettered];
  });
}

/** The code of a lettered part: `T2A.2a`, but `all-crime-a`. */
function letteredCode(code: string, letter: string): string {
  return /\d$/.test(code) ? `${code}${letter}` : `${code}-${letter}`;
}

function viewOf(name: string, template: 'whole' | 'parts', measure: Measure, part: string): PublishedView {
  const sql = readSql(`published/measures/${template}.sql`);
  return {
    name,
    sql: fillSql(sql, { measure: measure.code, part }),
    description: `${rowTitle(measure, part)}, in ${measure.unit}. ${sentence(grainOf(sql))} ${measure.definition}`,
  };
}
