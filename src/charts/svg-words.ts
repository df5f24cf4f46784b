/** The words of an SVG. */
export interface SvgWords {
  /** Unique among the charts of a page: it becomes part of the ids of the title and description. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** An SVG as one image to a screen reader, named by its title and description. */
export function withWords(svg: string, { id, title, description }: SvgWords): string {
  const stem = `chart-${id.replace(/[^\w.-]/g, (letter) => `_${letter.codePointAt(0)?.toString(16)}`)}`;
  const root = `<svg role="img" aria-labelledby="${stem}-title ${stem}-description"`;
  const words =
    `<title id="${stem}-title">${escapeXml(title)}</title>` +
    `<desc id="${stem}-description">${escapeXml(description)}</desc>`;
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `${root}${attributes}>${words}`);
}

function escapeXml(text: string): string {
  return text
    .replace(CONTROL_CHARACTERS, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// XML has no way to write these, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;
