import { monthName } from '../calendar.ts';
import { isSameRow, type Result, type Series, wholeArea } from '../measures/index.ts';
import { round } from '../words/index.ts';

/** Figures, exact or as they are shown. */
interface Figures {
  readonly results: readonly Result[];
  readonly measured: readonly { readonly series: readonly Series[] }[];
}

/**
 * The place that a sentence about a measure names with a number of it that is not shown: of its windows, or of a month
 * that the sentence names as well. Null where none does: authors may read exact figures, and must not print them.
 *
 * @param text - of an author, references printed.
 */
export function hiddenInWords(text: string, code: string, exact: Figures, shown: Figures): string | null {
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    const numbers = numbersIn(sentence);
    for (const result of exact.results) {
      const place = result.area === wholeArea ? result.part : result.area;
      if (numbers.length === 0 || result.measure !== code || !sentence.includes(place)) continue;
      const [known, told] = [exact, shown].map((figures) => valuesOf(result, figures, sentence));
      const stands = (values: readonly number[] | undefined) => (one: (typeof numbers)[number]) =>
        values?.some((value) => round(Math.abs(value), one.decimals) === one.value) ?? false;
      if (numbers.filter(stands(known)).some((number) => !stands(told)(number))) return place;
    }
  }
  return null;
}

/** What figures say of a row: of its windows, and of months that a sentence names. */
function valuesOf(row: Result, { results, measured }: Figures, sentence: string): number[] {
  const isOfRow = (one: Result | Series) => isSameRow(one, row);
  const ofWindows = results
    .filter(isOfRow)
    .flatMap((one) => [
      one.current,
      one.previous,
      one.difference,
      one.current_numerator,
      one.previous_numerator,
      one.current_denominator,
      one.previous_denominator,
    ]);
  const points = measured.flatMap(({ series }) => series.filter(isOfRow)).flatMap((one) => one.points);
  const named = points.filter(({ month, gap }) => gap === null && sentence.includes(monthName(month)));
  return [...ofWindows, ...named.flatMap((point) => [point.numerator, point.denominator])].flatMap(
    (value) => value ?? [],
  );
}

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers of a sentence, but for those of dates and of months that are counted. */
function numbersIn(sentence: string): { value: number; decimals: number }[] {
  const spoken = sentence
    .replaceAll(/\b\d+ months?\b|\b\d{1,2} (?=[A-Z])|\b(?:19|20)\d\d\b/g, '')
    .replaceAll(/\b[a-z]+\b/gi, (word) => {
      const at = numberWords.indexOf(word.toLowerCase());
      return at < 0 ? word : String(at + 1);
    });
  return [...spoken.matchAll(/(?<![\w.])\d[\d,]*(?:\.(\d+))?/g)].map(([digits, decimals = '']) => ({
    value: Number(digits.replaceAll(',', '')),
    decimals: decimals.length,
  }));
}
