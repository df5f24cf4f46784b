const longest = 60;

/** A value as it can be printed in a finding: in quotes, on one line, control characters shown, cut when long. */
export function quote(value: string): string {
  return value.length > longest
    ? `'${visible(value)}…' (${value.length.toLocaleString('en-GB')} characters)`
    : `'${visible(value)}'`;
}

/** The start of a text with its control characters, and those that turn the reading direction, shown as codes. */
export function visible(text: string, most = longest): string {
  const escaped = (character: string) =>
    `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  return text.slice(0, most).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped);
}
