import type { ChartKind } from '../../charts/index.ts';
import type { Result } from '../../measures/index.ts';
import { rowName } from '../../measures/index.ts';
import { outputNames, outputText, type ServedPaper } from '../web/index.ts';

/** A chart that was built with the paper. */
export interface BuiltChart {
  readonly title: string;
  readonly address: string;
  /** Its alt text. */
  readonly words: string;
  /** Other files of it: its data, its specification. */
  readonly files: readonly { readonly address: string; readonly title: string }[];
}

const formats: Readonly<Record<string, string>> = {
  svg: 'SVG',
  png: 'PNG',
  csv: 'data',
  'vl.json': 'Vega-Lite',
};

/**
 * The charts of a row that are there in full size, in the order of their kinds. Those of the paper are of the
 * whole force.
 */
export function builtCharts(
  out: string,
  paper: ServedPaper,
  kinds: readonly ChartKind[],
  { measure, part }: Result,
): BuiltChart[] {
  const row = rowName({ code: measure }, part);
  const names = outputNames(out, 'charts', paper).filter((name) => name.startsWith(row));
  const stems = names.flatMap((name) => (name.endsWith('.svg') ? [name.slice(0, -'.svg'.length)] : []));
  return kinds
    .filter(({ inPaper }) => inPaper !== 'small')
    .flatMap((kind) =>
      stems.flatMap((stem) => {
        const variant = variantOf(kind, stem.slice(row.length));
        if (variant === null) return [];
        const title = variant === '' ? kind.title : `${kind.title}: ${variant}`;
        const addressOf = (ending: string) =>
          `/charts/${paper.as_at}/${encodeURIComponent(`${stem}.${ending}`)}`;
        return {
          title,
          address: addressOf('svg'),
          words: outputText(out, 'charts', paper, `${stem}.txt`) ?? title,
          files: Object.entries(formats)
            .filter(([ending]) => names.includes(`${stem}.${ending}`))
            .map(([ending, format]) => ({ title: format, address: addressOf(ending) })),
        };
      }),
    );
}

/**
 * Which of a kind's charts a file is, from the end of its name; empty where there is only one, null where it is
 * of another kind.
 */
function variantOf({ ending }: ChartKind, rest: string): string | null {
  if (rest === (ending === '' ? '' : `-${ending}`)) return '';
  const start = `-${ending}-`;
  return ending !== '' && rest.startsWith(start) ? rest.slice(start.length).replaceAll('-', ' ') : null;
}
