import type { Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { printableText } from '../../words/index.ts';
import type { Drawing } from '../kinds/index.ts';
import { fittedTexts } from './fitted-texts.ts';

/** A drawing as SVG, with its headline and alt text in it. */
export async function drawSvg({ spec, stem, headline, altText }: Drawing): Promise<string> {
  return printableText(await renderSvg(spec, { id: stem, title: headline, description: altText }));
}

/** What a specification is filled with: sizes, settings by name, rows by the name of their table. */
export interface Filling {
  readonly padding: { left: number; right: number; top: number; bottom: number };
  readonly width: number;
  readonly height: number;
  readonly signals: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, readonly object[]>>;
}

/** Draws a Vega-Lite specification as an SVG that says in words what it shows. */
export async function renderSvg(spec: object, words: SvgWords): Promise<string> {
  return drawn(await readyToDraw(spec), null, words);
}

const ready = new WeakMap<object, ReturnType<typeof readyToDraw>>();

/** Draws a specification of nothing, filled: it is made ready once, which takes longer than to draw it. */
export async function renderFilled(empty: object, filling: Filling, words: SvgWords): Promise<string> {
  const made = ready.get(empty) ?? readyToDraw(empty);
  ready.set(empty, made);
  return drawn(await made, filling, words);
}

// Both are loaded here, because it takes a third of a second and only drawing needs them. Months and thousands need no
// locale: Vega writes them as we do.
async function readyToDraw(spec: object) {
  const [vega, compiled] = await Promise.all([import('vega'), vegaOf(spec)]);
  return { vega, runtime: vega.parse(compiled as Spec) };
}

async function drawn(
  { vega, runtime }: Awaited<ReturnType<typeof readyToDraw>>,
  filling: Filling | null,
  words: SvgWords,
): Promise<string> {
  const view = new vega.View(runtime, { renderer: 'none' });
  if (filling !== null) {
    view.padding(filling.padding).width(filling.width).height(filling.height);
    for (const [name, value] of Object.entries(filling.signals)) view.signal(name, value);
    for (const [name, rows] of Object.entries(filling.data)) view.data(name, [...rows]);
  }
  try {
    return withWords(fittedTexts(await view.toSVG()), words);
  } finally {
    view.finalize();
  }
}

/** A Vega-Lite specification as Vega reads it, for a page that has no Vega-Lite. */
export async function vegaOf(spec: object): Promise<object> {
  const { compile } = await import('vega-lite');
  return compile(spec as TopLevelSpec).spec;
}

/** The words of an SVG. */
export interface SvgWords {
  /** Unique among the charts of a page: it becomes part of the ids of the title and description. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** An SVG as one image to a screen reader, named by its title and description. */
function withWords(svg: string, { id, title, description }: SvgWords): string {
  const stem = `chart-${id.replace(/[^\w.-]/g, (letter) => `_${letter.codePointAt(0)?.toString(16)}`)}`;
  const root = `<svg role="img" aria-labelledby="${stem}-title ${stem}-description"`;
  const words =
    `<title id="${stem}-title">${escapeXml(title)}</title>` +
    `<desc id="${stem}-description">${escapeXml(description)}</desc>`;
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `${root}${attributes}>${words}`);
}

function escapeXml(text: string): string {
  return text
    .replace(controlCharacters, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// XML has no way to write these, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
