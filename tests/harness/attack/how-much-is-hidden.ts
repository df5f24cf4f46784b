import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performanceInsight } from '../../../pipelines/performance-insight.ts';
import { parseTable } from '../../../src/csv.ts';
import { policySubjectOf } from '../../../src/measures/index.ts';

/** Figures or series of one kind: how many there are, and which of them are not shown. */
export interface HiddenOf {
  readonly what: string;
  readonly all: number;
  readonly hidden: readonly string[];
  /** Whether the policy protects some of them. */
  readonly mayHide: boolean;
}

type Row = Readonly<Record<string, string>>;

/** What of a built paper is not shown, for disclosure control and for no other reason. */
export function howMuchIsHidden(
  out: string,
  measures: typeof performanceInsight.measures = performanceInsight.measures,
): HiddenOf[] {
  const [results = [], series = []] = ['results.csv', 'series.csv'].map((file) =>
    parseTable(readFileSync(join(out, 'data-mart', file), 'utf8')),
  );
  const subjects = new Map(measures.map((measure) => [measure.code, policySubjectOf(measure)]));
  const isOrdinary = ({ measure }: Row) => subjects.get(measure ?? '') === 'ordinary';
  const nameOf = ({ measure, part, area }: Row) =>
    [measure, part === 'all' ? '' : part, area === 'force' ? '' : area]
      .filter((word) => word !== '')
      .join(' ');
  const figures = (what: string, rows: readonly Row[], mayHide = false): HiddenOf => ({
    what,
    all: rows.length,
    hidden: rows.filter(({ suppressed }) => suppressed === 'value').map(nameOf),
    mayHide,
  });
  const lines = (what: string, rows: readonly Row[], mayHide = false): HiddenOf => {
    const byName = new Map<string, boolean>();
    for (const row of rows)
      byName.set(nameOf(row), (byName.get(nameOf(row)) ?? false) || row.gap_code === 'suppressed');
    return {
      what,
      all: byName.size,
      hidden: [...byName].flatMap(([name, isHidden]) => (isHidden ? [name] : [])),
      mayHide,
    };
  };
  const at = (level: string) => (row: Row) => row.area_level === level;
  const ordinary = { results: results.filter(isOrdinary), series: series.filter(isOrdinary) };
  return [
    figures('figures of the force', results.filter(at('force'))),
    figures('figures of divisions, ordinary subjects', ordinary.results.filter(at('division'))),
    figures('figures of districts, ordinary subjects', ordinary.results.filter(at('district'))),
    lines('series of divisions, ordinary subjects', ordinary.series.filter(at('division'))),
    lines('series of districts, ordinary subjects', ordinary.series.filter(at('district'))),
    lines('sparklines, ordinary subjects', ordinary.series.filter(at('force'))),
    lines('sparklines, all', series.filter(at('force')), true),
    figures(
      'figures of divisions, protected subjects',
      results.filter((row) => at('division')(row) && !isOrdinary(row)),
      true,
    ),
    figures(
      'figures of districts, protected subjects',
      results.filter((row) => at('district')(row) && !isOrdinary(row)),
      true,
    ),
  ];
}
