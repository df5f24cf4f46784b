/// <reference lib="dom" />
import { type ChartView, type MonthChart, type Picture, pictureOf } from '../../picture/index.ts';

/** What is used of Vega, which stands in the page. */
declare const vega: {
  readonly parse: (spec: object, config: undefined, options: object) => object;
  readonly View: new (runtime: object, options: object) => View;
};

interface View {
  padding(sides: object): View;
  width(pixels: number): View;
  height(pixels: number): View;
  signal(name: string, value: unknown): View;
  data(name: string, rows: object[]): View;
  runAsync(): Promise<View>;
}

/** A chart of months as it stands in a page: drawn again, in a few milliseconds, whatever is to be shown of it. */
export class LiveChart {
  picture: Picture;
  private readonly drawn: View;

  constructor(
    /** Holds the picture, and is as wide as it is to be. */
    readonly place: HTMLElement,
    readonly chart: MonthChart,
    readonly view: ChartView,
    spec: object,
    expr: unknown,
  ) {
    this.picture = this.pictureNow();
    const canvas = place.querySelector('.canvas');
    const runtime = vega.parse(spec, undefined, { ast: true });
    const options = { expr, renderer: 'svg', hover: false, tooltip: () => undefined, container: canvas };
    this.drawn = new vega.View(runtime, options);
  }

  /** Draws what the view says, as wide as the place is. */
  async draw(view: ChartView = this.view): Promise<void> {
    Object.assign(this.view, view);
    await this.drawLines(view.shown);
  }

  /** Draws other lines than the view has, for a moment. */
  async drawLines(shown: ReadonlySet<string>): Promise<void> {
    this.picture = this.pictureNow(shown);
    const { padding, width, height, signals, data } = this.picture;
    this.drawn.padding(padding).width(width).height(height);
    for (const [name, value] of Object.entries(signals)) this.drawn.signal(name, value);
    for (const [name, rows] of Object.entries(data)) this.drawn.data(name, [...rows]);
    await this.drawn.runAsync();
  }

  /** Marks a month: a line at it, and a ring around what each line has there; none where it is null. */
  mark(at: number | null): void {
    const rings = this.picture.data.points.filter((point) => {
      const { at: month, value, isFirst } = point as { at: number; value: number | null; isFirst: boolean };
      return month === at && value !== null && isFirst;
    });
    this.drawn.data('cursor', at === null ? [] : [{ at }]).data('focus', [...rings]);
    void this.drawn.runAsync();
  }

  private pictureNow(shown: ReadonlySet<string> = this.view.shown): Picture {
    const width = Math.max(240, this.place.clientWidth);
    return pictureOf(
      this.chart,
      { ...this.view, shown },
      { width, height: width < 560 ? 300 : 380, widthOf },
    );
  }
}

const measuring = document.createElement('canvas').getContext('2d');

function widthOf(text: string): number {
  if (measuring === null) return text.length * 8;
  measuring.font = 'bold 13px Arial, Arimo, "Liberation Sans", sans-serif';
  return measuring.measureText(text).width;
}
