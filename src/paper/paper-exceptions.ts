import {
  type Exception,
  exceptionRule,
  fill,
  listed,
  namedDrivers,
  performanceOf,
  periodOf,
  referencesOf,
  sizeRule,
} from '../insight/index.ts';
import { rowTitle, wholeArea } from '../measures/index.ts';
import { overdispersionRule, trendRule } from '../statistics/index.ts';
import { formatNumber } from '../words/index.ts';
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
