import { knownWidth } from '../layout/text-width.ts';

const text = /<text ([^>]*font-size="([\d.]+)px"[^>]*)>((?:[^<]|<\/?tspan[^>]*>)*)<\/text>/g;
const line = /(<tspan)([^>]*>)([^<]*)(?=<\/tspan>)/g;
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * An SVG whose texts are as wide as they were laid out for, whichever font a machine has: without Arial and its like
 * another is wider, and its ends would be cut off. Texts with a sign of unknown width stay as they are.
 */
export function fittedTexts(svg: string): string {
  return svg.replace(text, (whole, attributes: string, size: string, content: string) => {
    const font = { size: Number(size), isBold: /font-weight="(bold|[6-9]00)"/.test(attributes) };
    const lengthOf = (written: string): string => {
      const width = knownWidth(
        written.replace(/&\w+;/g, (name) => entities[name] ?? name),
        font,
      );
      return width ? ` textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs"` : '';
    };
    if (!content.includes('<')) return `<text ${attributes}${lengthOf(content)}>${content}</text>`;
    if (!content.startsWith('<tspan')) return whole;
    const lines = content.replace(
      line,
      (_, start: string, rest: string, written: string) => `${start}${lengthOf(written)}${rest}${written}`,
    );
    return `<text ${attributes}>${lines}</text>`;
  });
}
