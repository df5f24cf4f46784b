import { comparisonForms, gapForms, shapeForms, subjectForms } from './alt-text-sentences.ts';
import { type Chart, type ChartKind, shownPoints } from './chart.ts';

/** Readers with a screen reader hear the whole of an alt text, so it has a limit. */
export const LONGEST_ALT_TEXT = 250;

/**
 * A chart in words, from its record and not from its picture: type, what, period, shape, latest value,
 * comparison, gaps and whether the data is synthetic. Each sentence has shorter forms for when all is too long.
 */
export function altText(chart: Chart, kind: ChartKind): string {
  const points = shownPoints(chart, kind);
  const forms = {
    subject: subjectForms(chart, kind),
    shape: shapeForms(chart, points),
    comparison: comparisonForms(chart),
    gaps: gapForms(points),
    synthetic: [chart.isSynthetic ? 'Synthetic data' : ''],
  };

  for (const sentence of GIVES_WAY) {
    if (firstForms(forms).length <= LONGEST_ALT_TEXT) break;
    if (forms[sentence].length > 1) forms[sentence].shift();
  }
  return firstForms(forms);
}

/** Which sentence takes its next shorter form, in turn. The shortest forms together are within the limit. */
const GIVES_WAY = [
  'shape',
  'comparison',
  'gaps',
  'subject',
  'gaps',
  'shape',
  'subject',
  'comparison',
  'gaps',
  'shape',
  'subject',
  'comparison',
] as const;

function firstForms(forms: Record<string, string[]>): string {
  return Object.values(forms)
    .map(([form = '']) => form)
    .filter((form) => form !== '')
    .map((form) => (/[.…]$/.test(form) ? form : `${form}.`))
    .join(' ');
}
