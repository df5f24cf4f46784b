import type { ChartKind, LineChart, SvgWords } from '../../charts/index.ts';
import { drawingOf, drawSvg, renderFilled, renderSvg } from '../../charts/index.ts';

const mostKept = 300;

type FilledWith = Parameters<typeof renderFilled> extends [object, ...infer Rest] ? Rest : never;

/** Draws pictures and keeps the latest: drawing takes longer than everything else on a page. */
export class PictureCache {
  private readonly kept = new Map<string, Promise<string>>();

  /** A chart of the paper as SVG. */
  chart(chart: LineChart, kind: ChartKind<LineChart>): Promise<string> {
    return this.keep(JSON.stringify([kind.name, chart]), () => drawSvg(drawingOf(kind, chart)));
  }

  /** Any other picture as SVG. */
  spec(spec: object, words: SvgWords): Promise<string> {
    return this.keep(JSON.stringify([spec, words]), () => renderSvg(spec, words));
  }

  /** A specification of nothing, filled, as SVG. */
  filled(empty: object, ...[filling, words]: FilledWith): Promise<string> {
    return this.keep(JSON.stringify([filling, words]), () => renderFilled(empty, filling, words));
  }

  private keep(key: string, draw: () => Promise<string>): Promise<string> {
    const drawn = this.kept.get(key) ?? draw();
    this.kept.delete(key);
    this.kept.set(key, drawn);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
    drawn.catch(() => this.kept.delete(key));
    return drawn;
  }
}
