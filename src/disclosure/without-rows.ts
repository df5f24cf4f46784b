/** A text without the numbers of rows that stand in it: `3 of 900 rows in quarantine` becomes `some rows in quarantine`. */
export function withoutRows(text: string): string {
  return text.replaceAll(/\d[\d,]*(?: of \d[\d,]*)? rows?\b/g, 'some rows');
}
