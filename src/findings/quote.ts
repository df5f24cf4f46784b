const longest = 60;

/** A value as it can be printed in a finding: in quotes, on one line, control characters shown, cut when long. */
export function quote(value: string): string {
  const visible = JSON.stringify(value.slice(0, longest)).slice(1, -1);
  return value.length > longest
    ? `'${visible}…' (${value.length.toLocaleString('en-GB')} characters)`
    : `'${visible}'`;
}
