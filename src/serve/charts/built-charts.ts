import type { Result } from '../../measures/index.ts';
import { rowName } from '../../measures/index.ts';
import { outputNames, outputText } from '../web/index.ts';

/** A chart that was built with the paper. */
export interface BuiltChart {
  readonly title: string;
  readonly address: string;
  /** The same in words. */
  readonly words: string;
  /** Other files of it: its data, its specification. */
  readonly files: readonly { readonly address: string; readonly title: string }[];
}

/** The chart of the months alone. */
export const lineTitle = 'Month by month';

const kinds: readonly [RegExp, string][] = [
  [/^$/, lineTitle],
  [/^-limits$/, 'Against process limits'],
  [/^-areas(-.+)?$/, 'By area'],
  [/^-drivers$/, 'What drives the change'],
];
const formats: Readonly<Record<string, string>> = {
  svg: 'SVG',
  png: 'PNG',
  csv: 'data',
  'vl.json': 'Vega-Lite',
};

/** The charts of a row that are there, in the order of their kinds. Those of the paper are of the whole force. */
export function builtCharts(out: string, asAt: string, { measure, part }: Result): BuiltChart[] {
  const stem = rowName({ code: measure }, part);
  const names = outputNames(out, 'charts', asAt).filter((name) => name.startsWith(stem));
  return kinds.flatMap(([pattern, title]) =>
    names
      .filter((name) => name.endsWith('.svg') && pattern.test(name.slice(stem.length, -'.svg'.length)))
      .map((name) => {
        const base = name.slice(0, -'.svg'.length);
        const [, level] = /-areas-(.+)$/.exec(base) ?? [];
        return {
          title: level === undefined ? title : `${title}: ${level.replaceAll('-', ' ')}`,
          address: addressOf(asAt, name),
          words: outputText(out, 'charts', asAt, `${base}.txt`) ?? title,
          files: Object.entries(formats)
            .filter(([extension]) => names.includes(`${base}.${extension}`))
            .map(([extension, format]) => ({
              title: format,
              address: addressOf(asAt, `${base}.${extension}`),
            })),
        };
      }),
  );
}

function addressOf(asAt: string, name: string): string {
  return `/charts/${asAt}/${encodeURIComponent(name)}`;
}
