const longest = 60;

/** A value as it can be printed in a finding: in quotes, on one line, control characters shown, cut when long. */
export function quote(value: string): string {
  return value.length > longest
    ? `'${visible(value)}…' (${value.length.toLocaleString('en-GB')} characters)`
    : `'${visible(value)}'`;
}

/**
 * What a value looks like, in place of one that may be of a person: each run of letters as an x, each digit as a 9.
 *
 * @example formOf('A. Smith, 1971-02-01') // => 'x. x, 9999-99-99'
 */
export function formOf(value: string): string {
  return quote(value.replace(/[\p{L}\p{M}]+/gu, 'x').replace(/\p{N}/gu, '9'));
}

/** The start of a text with its control characters, and those that turn the reading direction, shown as codes. */
export function visible(text: string, most = longest): string {
  const escaped = (character: string) =>
    `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  return text.slice(0, most).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped);
}
