import { readFileSync } from 'node:fs';
import { addMonths, monthName } from '../calendar.ts';
import { parseTable } from '../csv.ts';
import { describeFinding } from '../findings/index.ts';
import { chanceAlone, insightOf, performanceOf, periodOf, printedResults } from '../insight/index.ts';
import { isAnySynthetic } from '../land/index.ts';
import {
  countStatuses,
  gapWords,
  isDivided,
  isPrinted,
  type Measure,
  type MeasuredSeries,
  measureValue,
  partTitle,
  type Result,
  rowName,
  type Status,
  wholeArea,
  wholePart,
} from '../measures/index.ts';
import { projectFolder } from '../project-folder.ts';
import { decimalsOf, formatNumber } from '../words/index.ts';
import type { PaperMaterial } from './material.ts';
import { type PaperException, paperExceptions, paperRules } from './paper-exceptions.ts';
import { type PaperFigures, paperFigures } from './paper-figures.ts';
import { type PaperRevisions, paperRevisions } from './paper-revisions.ts';
import { paperSources } from './paper-sources.ts';
import { shownFindings } from './rows-of-extracts.ts';

/** One month of a row, as its table prints it. */
interface LineMonth {
  readonly month: string;
  /** The value with its decimals, or why there is none. */
  readonly value: string;
}

const months = 24;

/** The 24 months of a row up to the end of its window; none where it has no series. */
function lineMonths(measured: readonly MeasuredSeries[], result: Result): LineMonth[] {
  const found = measured.find(({ measure }) => measure.code === result.measure);
  const series = found?.series.find(({ part, area }) => part === result.part && area === wholeArea);
  if (!found || !series) return [];
  const { statistic, unit } = found.measure;
  const first = addMonths(result.window_end, 1 - months);
  const points = series.points
    .filter(({ month }) => month >= first && month <= result.window_end)
    .map((point) => ({ ...point, value: measureValue(point.numerator, point.denominator, statistic) }));
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const decimals = values.length === 0 ? 0 : decimalsOf(values, unit, isDivided(statistic));
  return points.map(({ month, value, gap }) => ({
    month: monthName(month),
    value:
      value === null
        ? gap === null
          ? 'nothing to divide by'
          : gapWords(gap)
        : formatNumber(value, decimals),
  }));
}

/** One line of a measure's row: the whole, or one lettered part. */
export interface PaperLine {
  /** The letter and title of the part; null where the measure has none. */
  readonly letter: string | null;
  readonly title: string;
  readonly performance: string;
  readonly status: Status;
  readonly period: string;
  readonly insight: string;
  readonly unit: string;
  /** The months its charts show, as their table prints them. */
  readonly months: readonly LineMonth[];
  /** Finds the line's chart; null where it has none. */
  readonly chart: string | null;
}

export interface PaperRow {
  readonly code: string;
  readonly title: string;
  readonly definition: string;
  readonly source: string;
  readonly owner: string;
  readonly lines: readonly PaperLine[];
}

export interface PaperSection {
  /** Theme and objective; null in papers without a plan. */
  readonly theme: string | null;
  readonly objective: string | null;
  readonly rows: readonly PaperRow[];
}

export interface PaperSource {
  readonly feed: string;
  readonly extracts: number;
  readonly refused: number;
  readonly months: string;
  /** Rows are null where it may not be said how many there are. */
  readonly rowsIn: number | null;
  readonly rowsAccepted: number | null;
  readonly rowsQuarantined: number | null;
  readonly rowsSkipped: number | null;
}

/** The paper as a record: every format is written from it. */
export interface Paper {
  readonly title: string;
  readonly force: string | null;
  readonly asAt: string;
  readonly isSynthetic: boolean;
  readonly statuses: Record<Status, number>;
  readonly exceptions: readonly PaperException[];
  /** Rows tested, beyond chance, and expected to be so by chance alone. */
  readonly chance: { readonly tested: number; readonly beyond: number; readonly expected: number };
  readonly rules: readonly string[];
  readonly sections: readonly PaperSection[];
  /** Figures of earlier papers that are others now. */
  readonly revisions: PaperRevisions;
  readonly sources: readonly PaperSource[];
  readonly findings: readonly { level: string; text: string }[];
  /** The numbers behind the rows, for those who calculate with them. */
  readonly figures: PaperFigures;
}

interface Objective {
  readonly objective: string;
  readonly objective_title: string;
  readonly theme: string;
  readonly theme_title: string;
}

/** Puts the results of a build in the paper's order: by theme and objective, a row per measure. */
export function paperOf(material: PaperMaterial): Paper {
  const file = projectFolder('data-raw', 'reference', 'plan-objectives.csv');
  const objectives = parseTable(readFileSync(file, 'utf8')) as unknown as Objective[];
  const { measures } = material.publication;
  const sections = [
    ...objectives.map((objective) => ({
      theme: `Theme ${objective.theme}: ${objective.theme_title}`,
      objective: `${objective.objective} ${objective.objective_title}`,
      rows: measures
        .filter((measure) => measure.objective === objective.objective)
        .map((one) => rowOf(one, material)),
    })),
    {
      theme: null,
      objective: null,
      rows: measures.filter((measure) => measure.objective === null).map((one) => rowOf(one, material)),
    },
  ];
  return {
    title: material.publication.title,
    force: material.landed.force,
    asAt: monthName(material.shown.asAt),
    isSynthetic: isAnySynthetic(material.landed.accepted),
    statuses: countStatuses(printedResults(measures, material.shown.results)),
    exceptions: paperExceptions(material),
    chance: chanceAlone(measures, material.shown.results),
    rules: paperRules,
    sections: sections.filter((section) => section.rows.length > 0),
    revisions: paperRevisions(material),
    sources: paperSources(material),
    findings: shownFindings(material).map((found) => ({
      level: found.level,
      text: describeFinding(found.level === 'rejects row' ? { ...found, got: 'something else' } : found),
    })),
    figures: paperFigures(material),
  };
}

/** What an author wrote about a row; of a measure with parts, what stands under its code alone is about the first. */
function authorInsightOf(
  { measure, part }: Result,
  { authorInsight, publication }: PaperMaterial,
): string | null {
  const named = publication.measures.find(({ code }) => code === measure)?.parts?.named ?? [];
  const isFirst = part === wholePart || part === named.find(({ letter }) => letter !== undefined)?.part;
  const found = authorInsight.find(
    (one) => one.code === measure && (one.part ?? (isFirst ? part : null)) === part,
  );
  return found?.text ?? null;
}

function rowOf(measure: Measure, material: PaperMaterial): PaperRow {
  const results = material.shown.results.filter(
    (result) => result.measure === measure.code && result.area === wholeArea,
  );
  return {
    code: measure.code,
    title: measure.title,
    definition: measure.definition,
    source: measure.source,
    owner: measure.owner,
    lines: results.flatMap((result, index) => lineOf(measure, result, index, material)),
  };
}

/** A line of a measure's row; none for parts that are not printed. Parts without a letter are lettered in order. */
function lineOf(measure: Measure, result: Result, index: number, material: PaperMaterial): PaperLine[] {
  const isWhole = partTitle(measure, result.part) === '';
  const named = measure.parts?.named.find((part) => part.part === result.part);
  if (!isPrinted(measure, result.part)) return [];
  return [
    {
      letter: isWhole ? null : (named?.letter ?? String.fromCharCode('a'.charCodeAt(0) + (index % 26))),
      title: partTitle(measure, result.part),
      performance: performanceOf(result),
      status: result.status,
      period: periodOf(result),
      insight:
        authorInsightOf(result, material) ??
        insightOf(result, { ...material.shown, exceptions: material.exceptions }),
      unit: result.unit,
      months: lineMonths(material.shown.measured, result),
      chart: result.status === 'not available' ? null : rowName(measure, result.part),
    },
  ];
}
