import { rowTitle } from '../charts/records/row-titles.ts';
import { performanceOf } from '../insight/describe-result.ts';
import { listed } from '../insight/draft.ts';
import { namedDrivers } from '../insight/drivers.ts';
import { type Exception, exceptionRule } from '../insight/exceptions.ts';
import { fill, periodOf, referencesOf } from '../insight/references.ts';
import { sizeRule } from '../insight/size-that-matters.ts';
import { wholeArea } from '../measures/area-levels.ts';
import { overdispersionRule } from '../statistics/overdispersion.ts';
import { trendRule } from '../statistics/trend-word.ts';
import { formatNumber } from '../words/number-words.ts';
import type { PaperMaterial } from './material.ts';

/** One exception as the paper lists it. */
export interface PaperException {
  readonly code: string;
  readonly title: string;
  readonly performance: string;
  /** `90 offences against 14`. */
  readonly counts: string;
  readonly period: string;
  readonly kind: Exception['kind'];
  readonly drivers: string;
}

/** The rules that decide on exceptions, for readers. */
export const paperRules = [exceptionRule, sizeRule, overdispersionRule, trendRule];

/** The exceptions of a build, most striking first. */
export function paperExceptions(material: PaperMaterial): PaperException[] {
  return material.exceptions.flatMap((exception) => {
    const measure = material.publication.measures.find(({ code }) => code === exception.measure);
    const result = material.shown.results.find(
      ({ measure: code, part, area }) =>
        code === exception.measure && part === exception.part && area === wholeArea,
    );
    if (!measure || !result) return [];
    return [
      {
        code: exception.measure,
        title: rowTitle(measure, exception.part),
        performance: performanceOf(result),
        counts: fill('{{current}} against {{previous}}', referencesOf(result)),
        period: periodOf(result),
        kind: exception.kind,
        drivers: listed(
          namedDrivers(exception.drivers).map(({ value, share }) => `${value} (${formatNumber(share)}%)`),
        ),
      },
    ];
  });
}
