/** Readers with a screen reader hear the whole of an alt text, so it has a limit. */
export const LONGEST_ALT_TEXT = 250;

/**
 * Sentences as one text within the limit. Each has several forms, the longest first; while all is too long, those
 * named give way in turn, and again, each time to their next shorter form. The shortest forms together must fit.
 */
export function fitSentences<Name extends string>(
  forms: Record<Name, readonly string[]>,
  givesWay: readonly NoInfer<Name>[],
): string {
  const left = Object.fromEntries(
    Object.entries<readonly string[]>(forms).map(([name, those]) => [name, [...those]]),
  ) as Record<Name, string[]>;
  const hasShorter = (): boolean => givesWay.some((name) => left[name].length > 1);
  while (firstForms(left).length > LONGEST_ALT_TEXT && hasShorter()) {
    for (const name of givesWay) {
      if (firstForms(left).length <= LONGEST_ALT_TEXT) break;
      if (left[name].length > 1) left[name].shift();
    }
  }
  return firstForms(left);
}

function firstForms(forms: Record<string, string[]>): string {
  return Object.values(forms)
    .map(([form = '']) => form)
    .filter((form) => form !== '')
    .map((form) => (/[.…]$/.test(form) ? form : `${form}.`))
    .join(' ');
}
