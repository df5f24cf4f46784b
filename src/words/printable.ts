// Control characters, and halves of characters: no XML file may hold them.
const unprintable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text with every character that a file could not hold replaced by `�`, as names come from extracts. */
export function printableText(text: string): string {
  return text.replace(unprintable, '\u{fffd}');
}
