import { draftOf } from '../../insight/index.ts';
import { wholePart } from '../../measures/index.ts';
import type { SeriesShown } from '../charts/chart-of.ts';
import { areaTitle } from '../html/words.ts';
import type { OpenMart } from '../mart/mart-file.ts';
import { readMonths } from '../mart/months.ts';
import { readResults } from '../mart/results.ts';

/** One of two rows that are compared. */
export interface ComparedSeries extends SeriesShown {
  /** The result in a sentence. */
  readonly sentence: string;
}

export interface Compared {
  readonly series: ComparedSeries | null;
  /** Why it is not there. */
  readonly problem: string | null;
}

/** A row, `T3A.1` or `T3A.2:rural`, in an area. */
export async function readCompared(
  { facts, database }: OpenMart,
  key: string,
  area: string,
): Promise<Compared> {
  const [code = '', ...rest] = key.split(':');
  const definition = facts.definitions.find(({ measure }) => measure.toLowerCase() === code.toLowerCase());
  if (!definition) return { series: null, problem: `There is no measure '${code}'.` };
  const part = rest.length === 0 ? wholePart : rest.join(':');
  const results = await readResults(database, definition.measure);
  const result = results.find((one) => one.part === part && one.area === area);
  const { title } = facts.partTitles.of(definition, part);
  const months = result ? await readMonths(database, definition.measure, part, area) : [];
  if (!result || months.length === 0) {
    return { series: null, problem: `${code} ${title} has no months for: ${areaTitle(area)}.` };
  }
  const series = { build: facts.build, definition, title, result, months, sentence: draftOf(result) };
  return { series, problem: null };
}
