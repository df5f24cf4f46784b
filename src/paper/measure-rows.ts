import { addMonths, type Month, monthName } from '../calendar.ts';
import type { ShownFigures } from '../disclosure/index.ts';
import { insightOf, type Known, monthsShown, printedResults } from '../insight/index.ts';
import { markdownBlocks } from '../markdown.ts';
import {
  decimalsOf,
  gapWords,
  isPrinted,
  type Measure,
  measureValue,
  partTitle,
  type Result,
  type Series,
  wholeArea,
  wholePart,
} from '../measures/index.ts';
import { readObjectives } from '../reference/index.ts';
import { formatNumber } from '../words/index.ts';
import { listedParagraphs, plainText, type Words } from './blocks.ts';
import type { PaperMaterial } from './material.ts';

/** One line of a measure's row: the whole, or one lettered part. */
export interface MeasureLine {
  readonly result: Result;
  /** The letter and title of the part; null and blank where the measure has none. */
  readonly letter: string | null;
  readonly title: string;
  readonly insight: string;
  /** What an author wrote, in paragraphs and lists; null where the insight is drafted. */
  readonly authorWords: readonly Words[] | null;
}

/** A row of the paper: a measure with its lines. */
export interface MeasureRow {
  readonly measure: Measure;
  readonly lines: readonly MeasureLine[];
}

/** An objective with its measures; null for measures without a plan. */
interface ObjectiveMeasures {
  readonly theme: string | null;
  readonly objective: string | null;
  readonly measures: readonly Measure[];
}

/** An objective with its rows. */
export interface ObjectiveRows extends Omit<ObjectiveMeasures, 'measures'> {
  readonly rows: readonly MeasureRow[];
}

/** Measures by objective, in the plan's order, then those of none. */
export function byObjective(measures: readonly Measure[]): ObjectiveMeasures[] {
  const ofPlan = readObjectives().map((row) => ({
    theme: row.theme_heading,
    objective: row.heading,
    measures: measures.filter(({ objective }) => objective === row.objective),
  }));
  const others = measures.filter(({ objective }) => objective === null);
  return [...ofPlan, { theme: null, objective: null, measures: others }].filter(
    (group) => group.measures.length > 0,
  );
}

/** The rows of the paper, by theme and objective. */
export function objectiveRows(material: PaperMaterial): ObjectiveRows[] {
  const known: Known = {
    ...material.shown,
    exceptions: material.exceptions,
    tells: isQuarterly(material.shown.asAt) ? 'every row' : 'rows that stand out',
    changesListed: changesOfRecording(material),
  };
  return byObjective(material.publication.measures).map(({ theme, objective, measures }) => ({
    theme,
    objective,
    rows: measures.map((measure) => ({ measure, lines: linesOf(measure, material, known) })),
  }));
}

/** The lines of a measure that are printed. Parts without a letter of their own are lettered in order. */
function linesOf(measure: Measure, material: PaperMaterial, known: Known): MeasureLine[] {
  return material.shown.results
    .filter((result) => result.measure === measure.code && result.area === wholeArea)
    .map((result, index) => {
      const title = partTitle(measure, result.part);
      const named = measure.parts?.named.find(({ part }) => part === result.part);
      const authorWords = authorWordsOf(measure, result, material);
      const inOrder = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
      return {
        result,
        letter: title === '' ? null : (named?.letter ?? inOrder),
        title,
        insight: authorWords === null ? insightOf(result, known) : oneText(authorWords),
        authorWords,
      };
    })
    .filter(({ result }) => isPrinted(measure, result.part));
}

/** Whether a paper ends a quarter: it tells every row, and that of another month the rows that stand out. */
export function isQuarterly(asAt: Month): boolean {
  return Number(asAt.slice(5)) % 3 === 0;
}

/** The changes of recording within the windows of a paper's rows, in the order of its measures. */
export function changesOfRecording({ publication, shown }: PaperMaterial): string[] {
  const printed = printedResults(publication.measures, shown.results);
  return [...new Set(printed.flatMap(({ breaks }) => breaks ?? []))];
}

/**
 * What an author wrote about a row, as Markdown; null where nobody did. What stands under the code of a measure alone is
 * about its whole, or the first part where it has none.
 */
export function authorInsightOf(
  measure: Measure,
  { part }: Pick<Result, 'part'>,
  { authorInsight, shown }: Pick<PaperMaterial, 'authorInsight' | 'shown'>,
): string | null {
  const hasWhole = shown.results.some((one) => one.measure === measure.code && one.part === wholePart);
  const first = measure.parts?.named.find(({ letter }) => letter !== undefined)?.part;
  const isFirst = part === wholePart || (!hasWhole && part === first);
  const written = authorInsight.find(
    (insight) => insight.code === measure.code && (insight.part ?? (isFirst ? part : null)) === part,
  );
  return written?.text ?? null;
}

function authorWordsOf(measure: Measure, result: Result, material: PaperMaterial): readonly Words[] | null {
  const text = authorInsightOf(measure, result, material);
  return text === null ? null : markdownBlocks(text).map((block) => ({ kind: 'words', ...block }));
}

/** Words as one text: paragraphs after each other, items of lists behind a mark or their number. */
function oneText(words: readonly Words[]): string {
  return words.flatMap((block) => listedParagraphs(block).map(plainText)).join(' ');
}

/** The result of a row; none where the paper has none. */
export function resultOfRow(
  measure: Pick<Measure, 'code'>,
  part: string,
  { results }: Pick<ShownFigures, 'results'>,
): Result | undefined {
  return results.find(
    (each) => each.measure === measure.code && each.part === part && each.area === wholeArea,
  );
}

/** The months of a row; none where it has no series. */
export function seriesOfRow(
  measure: Pick<Measure, 'code'>,
  part: string,
  { measured }: Pick<ShownFigures, 'measured'>,
): Series | undefined {
  const { series } = measured.find((each) => each.measure.code === measure.code) ?? {};
  return series?.find((each) => each.part === part && each.area === wholeArea);
}

/** The months of every row of a measure that is printed. */
export function seriesOfRows(measure: Measure, { measured }: Pick<ShownFigures, 'measured'>): Series[] {
  const { series = [] } = measured.find((each) => each.measure.code === measure.code) ?? {};
  return series.filter(({ part, area }) => area === wholeArea && isPrinted(measure, part));
}

/** The 24 months of a row up to the end of its window as they are printed; none where it has no series. */
export function printedMonths(
  measure: Measure,
  { part, window_end: last }: Result,
  shown: Pick<ShownFigures, 'measured'>,
): { readonly month: string; readonly value: string }[] {
  const first = addMonths(last, 1 - monthsShown);
  const { points = [] } = seriesOfRow(measure, part, shown) ?? {};
  const inWindow = points
    .filter(({ month }) => month >= first && month <= last)
    .map(({ month, gap, numerator, denominator }) => ({
      month: monthName(month),
      gap,
      value: measureValue(measure, { numerator, denominator }),
    }));
  const decimals = decimalsOf(
    inWindow.map(({ value }) => value),
    measure.statistic,
  );
  return inWindow.map(({ month, value, gap }) => {
    const missing = gap === null ? 'nothing to divide by' : gapWords(gap);
    return { month, value: value === null ? missing : formatNumber(value, decimals) };
  });
}
