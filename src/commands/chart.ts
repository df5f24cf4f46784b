import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { publications } from '../../pipelines/index.ts';
import type { ChartedFigures, ChartKind, Drawing } from '../charts/index.ts';
import { type ChartedRow, chartedRows, chartKinds, drawingOf, drawSvg, renderPng } from '../charts/index.ts';
import { measuredAgain } from '../explain/index.ts';
import type { Publication } from '../pipeline/index.ts';
import { lastBuilt } from '../publish/index.ts';
import {
  areaGiven,
  measureNamed,
  monthGiven,
  partGiven,
  publicationNamed,
  type RowArguments,
} from './arguments.ts';
import { WrongUsage } from './exit-codes.ts';
import { openForReading } from './open-warehouse.ts';

interface ChartArguments extends RowArguments {
  level: string;
  kind: string;
  format: 'svg' | 'png' | 'json' | 'csv' | 'txt';
  width?: string;
  to?: string;
}

/** `insight chart`: draws one chart more, of any part, area, kind and month. */
export async function chartCommand(code: string, given: ChartArguments): Promise<void> {
  const width = widthGiven(given.width);
  const database = await openForReading(given.out);
  try {
    const last = lastBuilt(given.out, { ...given, measure: code });
    const publication = publicationNamed(last.publication);
    const measure = measureNamed(publication, code);
    const asAt = monthGiven(given.asAt) ?? last.as_at;
    const built = { last, out: given.out };
    const { accepted, shown } = await measuredAgain(database, publication, measure, built, asAt, true);
    const charted = { ...shown, accepted };
    const drawing = chartDrawing(
      kindNamed(given.kind, publication),
      rowOf(charted, code, given),
      charted,
      given.level,
    );
    const file = resolve(given.to ?? `${drawing.stem}.${given.format === 'json' ? 'vl.json' : given.format}`);
    writeFileSync(file, await contentOf(drawing, given.format, width));
    console.log(`${drawing.altText}\n\nwritten: ${file}`);
  } finally {
    database.close();
  }
}

function rowOf(charted: ChartedFigures, code: string, given: ChartArguments): ChartedRow {
  const areas = charted.results.map(({ area }) => area);
  if (areas.length === 0) throw new WrongUsage(`${code} has no values: no chart can be drawn`);
  const rows = chartedRows(charted, areaGiven(code, areas, given.area));
  const [first] = rows;
  const wanted = given.part === undefined || !first ? first?.part : partGiven(first.measure, given.part);
  const row = rows.find(({ part }) => part === wanted);
  if (!row)
    throw new WrongUsage(
      `${code} has no part '${given.part}'; it has ${rows.map(({ part }) => part).join(', ')}`,
    );
  return row;
}

/** Every kind of chart that can be asked for: the project's, and those that a publication has of its own. */
export function kindsOffered(papers: readonly Pick<Publication, 'charts'>[] = publications): ChartKind[] {
  const all = [...chartKinds, ...papers.flatMap(({ charts }) => charts)];
  return all.filter(({ name }, index) => all.findIndex((kind) => kind.name === name) === index);
}

function kindNamed(name: string, publication: Publication): ChartKind {
  const offered = kindsOffered([publication]);
  const kind = offered.find((candidate) => candidate.name === name);
  if (kind) return kind;
  const names = offered.map((candidate) => candidate.name).join(', ');
  throw new WrongUsage(`${publication.name} has no kind of chart '${name}'; there are ${names}`);
}

/** The one chart of a kind that a row has, or, of several, that of a level. */
export function chartDrawing(
  kind: ChartKind,
  row: ChartedRow,
  charted: ChartedFigures,
  level: string,
): Drawing {
  const charts = kind.charts(row, charted);
  const chart = charts.find(({ variant }) => variant === level) ?? charts.find(({ variant }) => !variant);
  if (chart) return drawingOf(kind, chart);
  const levels = charts.map(({ variant }) => `'${variant}'`).join(', ');
  throw new WrongUsage(
    charts.length === 0
      ? `${row.title} has no chart of the kind '${kind.name}': it needs ${kind.needs}`
      : `${row.title} has no chart of the kind '${kind.name}' of the level '${level}'; its levels are ${levels}`,
  );
}

async function contentOf(
  drawing: Drawing,
  format: ChartArguments['format'],
  width: number | null,
): Promise<string | Buffer> {
  if (format === 'json') return `${JSON.stringify(drawing.spec, null, 2)}\n`;
  if (format === 'txt') return `${drawing.altText}\n`;
  if (format === 'csv') {
    if (drawing.csv === null) throw new WrongUsage('the data of a sparkline are those of its line chart');
    return drawing.csv;
  }
  const svg = await drawSvg(drawing);
  if (format === 'png') return renderPng(svg, width);
  return width === null ? svg : scaled(svg, width);
}

/** An SVG drawn as wide as asked, its height in proportion. */
function scaled(svg: string, width: number): string {
  return svg.replace(/<svg[^>]*>/, (tag) => {
    const [, own = '1'] = / width="([\d.]+)/.exec(tag) ?? [];
    const [, height = '1'] = / height="([\d.]+)/.exec(tag) ?? [];
    const proportional = Math.round((Number(height) * width) / Number(own));
    return tag
      .replace(/ width="[^"]*"/, ` width="${width}"`)
      .replace(/ height="[^"]*"/, ` height="${proportional}"`);
  });
}

function widthGiven(text: string | undefined): number | null {
  if (text === undefined) return null;
  const width = Number(text);
  if (Number.isInteger(width) && width >= 50 && width <= 10_000) return width;
  throw new WrongUsage(`--width is a number of pixels from 50 to 10,000, not '${text}'`);
}
