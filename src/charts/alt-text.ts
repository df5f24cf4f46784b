import { comparisonForms, gapForms, shapeForms, subjectForms } from './alt-text-sentences.ts';
import { breakForms } from './break-forms.ts';
import { type Chart, type ChartKind, shownPoints } from './chart.ts';
import { fitSentences } from './fit-sentences.ts';

/**
 * A chart in words, from its record and not from its picture: type, what, period, shape, latest value,
 * comparison, trend, breaks in recording, gaps and whether the data is synthetic.
 */
export function altText(chart: Chart, kind: ChartKind): string {
  const points = shownPoints(chart, kind);
  return fitSentences(
    {
      subject: subjectForms(chart, kind),
      shape: shapeForms(chart, points),
      comparison: comparisonForms(chart),
      trend: [chart.trend === null ? '' : `Trend: ${chart.trend}`],
      breaks: kind === 'line' ? breakForms(chart.breaks) : [''],
      gaps: gapForms(points),
      synthetic: [chart.isSynthetic ? 'Synthetic data' : ''],
    },
    GIVES_WAY,
  );
}

/** Which sentence takes its next shorter form, in turn. */
const GIVES_WAY = [
  'shape',
  'comparison',
  'gaps',
  'breaks',
  'subject',
  'shape',
  'gaps',
  'subject',
  'comparison',
  'gaps',
  'breaks',
  'shape',
  'subject',
  'comparison',
] as const;
