const firstCode = 32;

// Advance widths of Arial (and of Arimo, made to match it) for ' ' to '~', in thousandths of the font size.
const regularWidths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const boldWidths = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
/** The signs beyond `~` that charts write, as wide in both fonts. */
const signWidths: Record<string, number> = { '−': 584, '–': 556, '…': 1000, '£': 556 };
/** Wide enough for `—` and most others. */
const otherWidth = 1000;

/** The font a text is measured in. */
export interface Font {
  readonly size: number;
  readonly isBold?: boolean;
}

/** How wide a text is drawn, in pixels. Measured here because a page's own fonts must not move the layout. */
export function textWidth(text: string, { size, isBold = false }: Font): number {
  let total = 0;
  for (const letter of text) total += letterWidth(letter, isBold) ?? otherWidth;
  return (total * size) / 1000;
}

function letterWidth(letter: string, isBold = false): number | undefined {
  const widths = isBold ? boldWidths : regularWidths;
  return widths[(letter.codePointAt(0) ?? 0) - firstCode] ?? signWidths[letter];
}

/** How wide a text is drawn; null where it has a sign whose width is not known. */
export function knownWidth(text: string, font: Font): number | null {
  return [...text].every((letter) => letterWidth(letter) !== undefined) ? textWidth(text, font) : null;
}

/** A text broken between words into lines no wider than the limit. A word wider than that stands alone. */
export function wrapText(text: string, limit: number, font: Font): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, font) <= limit) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** The first lines of a text, the last with `…` where more are left out. */
export function firstLines(lines: readonly string[], count: number): string[] {
  const isCut = lines.length > count;
  return lines.slice(0, count).map((line, index) => (isCut && index === count - 1 ? `${line}…` : line));
}

/** A text whose words are no wider than the limit: of a wider one, what fits is left, with `…`. */
export function cutWords(text: string, limit: number, font: Font): string {
  const cut = (word: string) => {
    let kept = word;
    while (kept !== '' && textWidth(`${kept}…`, font) > limit) kept = kept.slice(0, -1);
    return `${kept}…`;
  };
  return text.replace(/\S+/g, (word) => (textWidth(word, font) <= limit ? word : cut(word)));
}
