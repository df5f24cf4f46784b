// Control characters, characters that turn the reading direction, and halves of characters.
const unprintable =
  /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{2029}\u{202f}-\u{2065}\u{206a}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text from an extract, each character that an output file cannot or should not hold replaced by `�`. */
export function printableText(text: string): string {
  return text.replace(unprintable, '\u{fffd}');
}
