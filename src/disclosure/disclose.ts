import { wholeArea } from '../measures/area-levels.ts';
import type { MeasuredSeries } from '../measures/build-series.ts';
import type { Contribution } from '../measures/contributions.ts';
import type { Exact } from '../measures/exact-figures.ts';
import { wholePart } from '../measures/measure.ts';
import type { Result } from '../measures/result.ts';
import { type Cells, cellsOf } from './cells.ts';
import { decide } from './decide.ts';
import { discloseContributions } from './disclose-contributions.ts';
import { discloseResult } from './disclose-result.ts';
import { discloseSeries } from './disclose-series.ts';
import type { Disclosed } from './disclosed.ts';
import type { EarlierPapers } from './earlier-papers.ts';
import type { Hidden } from './hidden.ts';
import { knownRelations } from './known-relations.ts';
import type { Nesting } from './nesting.ts';
import type { DisclosurePolicy } from './policy.ts';
import { rolesOf } from './roles.ts';

/** What a disclosure check goes by. */
export interface DisclosureRules {
  readonly policy: DisclosurePolicy;
  readonly nesting: Nesting;
  readonly earlier: EarlierPapers;
}

/** The figures of a paper that may be shown. */
export interface Shown {
  readonly measured: Disclosed<readonly MeasuredSeries[]>;
  readonly results: Disclosed<readonly Result[]>;
  readonly contributions: Disclosed<readonly Contribution[]>;
}

/** The cells of a paper, and what of them is hidden. */
export interface Suppression {
  readonly cells: Cells;
  readonly hidden: Hidden;
}

/** Decides what of a paper is hidden. */
export function suppressionOf(exact: Exact, rules: DisclosureRules): Suppression {
  const cells = cellsOf(exact, rules.policy);
  const relations = knownRelations(cells, exact.measured, rules.nesting);
  return { cells, hidden: decide(cells.all, relations, rules.earlier) };
}

/** Takes out of exact figures what is hidden: the one place where figures become fit to be shown. */
export function disclose(exact: Exact, { cells, hidden }: Suppression): Shown {
  const declared = new Map(
    exact.measured.map(({ measure }) => [
      measure.code,
      { measure, roles: rolesOf(measure), column: measure.parts?.by ?? null },
    ]),
  );
  const measured = exact.measured.map((one): MeasuredSeries => {
    const { roles, column } = declared.get(one.measure.code) ?? { roles: [], column: null };
    return {
      ...one,
      drivers: [],
      series: one.series.map((series) => discloseSeries(series, roles, column, cells, hidden)),
    };
  });
  const results = exact.results.map((result) => {
    const { roles, column } = declared.get(result.measure) ?? { roles: [], column: null };
    return result.status === 'not available' ? result : discloseResult(result, roles, column, cells, hidden);
  });
  const contributions = [...declared.values()].flatMap(({ measure }) => {
    const whole = results.find(
      (one) => one.measure === measure.code && one.part === wholePart && one.area === wholeArea,
    );
    const ofMeasure = exact.contributions.filter((one) => one.measure === measure.code);
    return whole ? discloseContributions(ofMeasure, measure, whole, cells, hidden) : [];
  });
  return { measured, results, contributions } as unknown as Shown;
}
