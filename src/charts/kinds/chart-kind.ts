import type { ChartWords } from '../layout/page-frame.ts';
import { type ChartedFigures, type ChartedRow, chartedRows } from './charted-rows.ts';

/** All that is known of a kind of chart. A paper draws each of its rows in every kind that it has the figures for. */
export interface ChartKind<Chart extends ChartWords = ChartWords> {
  /** What the command calls it: `limits`. */
  readonly name: string;
  /** A heading over its pictures: `Against process limits`. */
  readonly title: string;
  /** Stands behind the row's name in the names of its files; empty for the one kind with the bare name. */
  readonly ending: string;
  /** Where a paper shows it: small, in the line of its row; in full size below it; or not at all. */
  readonly inPaper: 'small' | 'full size' | 'not shown';
  /** What a row must have, for those who ask for a chart that cannot be drawn. */
  readonly needs: string;
  /** The charts of a row, each a record of all that it shows; none where the row has not what they need. */
  charts(row: ChartedRow, figures: ChartedFigures): readonly Chart[];
  /** A chart as a specification in Vega-Lite. */
  spec(chart: Chart): object;
  /** A chart in words, at most `longestAltText` characters. */
  altText(chart: Chart): string;
  /** The data of a chart, unrounded. A kind without it draws the data of the kind before it in the list. */
  csv?(chart: Chart): string;
}

/** A chart to be drawn as a picture, with all that is written beside it. */
export interface Drawing {
  readonly kind: ChartKind;
  /** The name of its row, as files are named after it: `T3A.2-rural`. */
  readonly row: string;
  /** The stem of its file names: `T3A.1`, `T3A.1-sparkline`, `T3A.1-areas-district`. */
  readonly stem: string;
  readonly headline: string;
  /** In Vega-Lite. */
  readonly spec: object;
  readonly altText: string;
  /** Its data; null where they stand beside another drawing. */
  readonly csv: string | null;
}

/** A chart of a kind as a drawing. */
export function drawingOf<Chart extends ChartWords>(kind: ChartKind<Chart>, chart: Chart): Drawing {
  const { name: row, headline, variant = '' } = chart;
  return {
    kind,
    row,
    stem: [row, kind.ending, variant.replaceAll(' ', '-')].filter((part) => part !== '').join('-'),
    headline,
    spec: kind.spec(chart),
    altText: kind.altText(chart),
    csv: kind.csv?.(chart) ?? null,
  };
}

/** Every row of a paper in each kind it can be drawn in: by kind, those that share their data side by side. */
export function drawingsOf(kinds: readonly ChartKind[], figures: ChartedFigures): Drawing[] {
  const rows = chartedRows(figures);
  return withSharedData(kinds).flatMap((group) =>
    rows.flatMap((row) =>
      group.flatMap((kind) => kind.charts(row, figures).map((chart) => drawingOf(kind, chart))),
    ),
  );
}

function withSharedData(kinds: readonly ChartKind[]): ChartKind[][] {
  const groups: ChartKind[][] = [];
  for (const kind of kinds) {
    if (kind.csv || groups.length === 0) groups.push([kind]);
    else groups.at(-1)?.push(kind);
  }
  return groups;
}
