/**
 * A text with its typography made plain and every character still in its place: one kind of space, of quotation
 * mark, and of minus; a space inside a number becomes a comma.
 */
export function plain(text: string): string {
  return text
    .replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, ',')
    .replace(/[\u00a0\u2000-\u200a\u202f\t\n\r]/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2212\u2010\u2011]/g, '-')
    .replace(/(?<=^|[\s(])[\u2013\u2014](?=\s?\d)/g, '-')
    .replace(/[*_`]/g, ' ');
}
