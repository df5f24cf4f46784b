import { drawnInLight, monthLinesSpec, textWidth, wrapText } from '../../charts/index.ts';
import {
  type ChartView,
  emptyPicture,
  type MonthChart,
  monthWords,
  type Picture,
  pictureOf,
} from '../picture/index.ts';
import type { PictureCache } from './picture-cache.ts';

/** How large a chart of months stands in a page before, or without, its script: on a wide screen and on a narrow. */
const sizes = { wide: { width: 860, height: 380 }, narrow: { width: 350, height: 300 } } as const;

/** The fonts of some machines are wider than the one that widths are known of. */
const widerFonts = 1.15;

const titleHeight = 52;
const lineHeight = 16;
const subtitleFont = { size: 12 * widerFonts };

type Size = keyof typeof sizes;

const empty = monthLinesSpec(emptyPicture);

function pictureIn(size: Size, chart: MonthChart, view: ChartView): Picture {
  const widthOf = (text: string) => textWidth(text, { size: 13, isBold: true }) * widerFonts;
  return pictureOf(chart, view, { ...sizes[size], widthOf });
}

/** The specification of a view of a chart, to be drawn elsewhere: with its title, whence it is, and notes of its breaks. */
export function specToHandOn(chart: MonthChart, view: ChartView, source: string): object {
  const picture = pictureIn('wide', chart, view);
  const { left, top } = picture.padding;
  const notes = chart.breaks
    .filter(({ at }) => at > view.from && at <= view.to)
    .map(({ number, what }) => `${number}: ${what}`);
  const subtitle = [source, ...notes].flatMap((text) => wrapText(text, sizes.wide.width - 40, subtitleFont));
  const title = {
    text: chart.title,
    subtitle,
    anchor: 'start',
    frame: 'group',
    dx: 2 - left,
    offset: top - 12,
    fontSize: 17,
    subtitleFontSize: 12,
    subtitleLineHeight: lineHeight,
  };
  return drawnInLight({
    ...monthLinesSpec(picture),
    title,
    padding: { ...picture.padding, top: top + titleHeight + subtitle.length * lineHeight },
  });
}

/** Pictures of a view of a chart, as SVG in the colours of the page. */
export type Stills = Readonly<Record<Size, string>>;

export async function stillsOf(pictures: PictureCache, chart: MonthChart, view: ChartView): Promise<Stills> {
  const draw = (size: Size) =>
    pictures.filled(empty, pictureIn(size, chart, view), {
      id: size,
      title: chart.title,
      description: altTextOf(chart, view),
    });
  const [wide, narrow] = await Promise.all([draw('wide'), draw('narrow')]);
  return { wide, narrow };
}

/** What a chart shows, in words. */
export function altTextOf(
  { lines, months, title, unit }: MonthChart,
  { shown, from, to }: ChartView,
): string {
  const names = lines.filter(({ key }) => shown.has(key)).map(({ name }) => name);
  const period = `${monthWords(months[from] ?? '')} to ${monthWords(months[to] ?? '')}`;
  return `Line chart of ${names.join(', ')}. ${title}: ${unit}, each month from ${period}. The table follows.`;
}
