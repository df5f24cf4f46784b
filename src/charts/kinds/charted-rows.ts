import type { ShownFigures } from '../../disclosure/index.ts';
import { isAnySynthetic, type Receipt } from '../../land/index.ts';
import {
  type Measure,
  type Result,
  rowNameIn,
  rowTitle,
  type Series,
  wholeArea,
} from '../../measures/index.ts';
import type { ChartWords } from '../layout/page-frame.ts';

/** What charts are made of. */
export type ChartedFigures = Pick<ShownFigures, 'measured' | 'results' | 'rates' | 'contributions'> & {
  readonly accepted: readonly Receipt[];
};

/** A measure, or one part of it, of the whole force, with what its charts are made of. */
export interface ChartedRow extends RowWords {
  readonly measure: Measure;
  readonly part: string;
  readonly series: Series;
  readonly result: Result;
}

type RowWords = Pick<ChartWords, 'name' | 'title' | 'source' | 'isSynthetic'>;

/** What each chart of a row says of it. */
export function wordsOf({ name, title, source, isSynthetic }: RowWords): RowWords {
  return { name, title, source, isSynthetic };
}

/** Every row that has a series in an area, the whole force unless another is named, in the order of the measures. */
export function chartedRows(
  figures: Pick<ChartedFigures, 'measured' | 'results' | 'accepted'>,
  place = wholeArea,
): ChartedRow[] {
  const isSynthetic = isAnySynthetic(figures.accepted);
  const results = new Map(
    figures.results
      .filter(({ area }) => area === place)
      .map((result) => [keyOf(result.measure, result.part), result]),
  );
  return figures.measured.flatMap(({ measure, series }) =>
    series
      .filter(({ area }) => area === place)
      .flatMap((one) => {
        const result = results.get(keyOf(measure.code, one.part));
        if (!result) return [];
        return {
          measure,
          part: one.part,
          series: one,
          result,
          title: `${rowTitle(measure, one.part)}${place === wholeArea ? '' : `, ${place}`}`,
          name: rowNameIn(measure, one.part, place),
          source: `Source: ${measure.source}${isSynthetic ? '. SYNTHETIC DATA, not real figures' : ''}`,
          isSynthetic,
        };
      }),
  );
}

function keyOf(measure: string, part: string): string {
  return `${measure} ${part}`;
}
