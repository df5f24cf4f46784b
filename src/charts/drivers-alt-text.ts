import { formatNumber, formatSigned } from '../words/number-words.ts';
import type { DriversChart } from './drivers-chart.ts';
import { fitSentences } from './fit-sentences.ts';
import { shorten, shorterForms } from './shorten.ts';

const NAMED = 3;

/** A chart of drivers in words, from its record: type, what, the whole difference, the largest parts and the rest. */
export function driversAltText(chart: DriversChart): string {
  const words = `Bar chart: ${chart.measured}`;
  const parts = partForms(chart);
  return fitSentences(
    {
      subject: shorterForms(words, 60),
      whole: [`Whole difference ${formatSigned(chart.difference)}`],
      parts: [parts(NAMED, 60), parts(NAMED, 40), parts(2, 40), parts(1, 60)],
      synthetic: [chart.isSynthetic ? 'Synthetic data' : ''],
    },
    ['subject', 'subject', 'subject', 'parts'],
  );
}

/** So many of the largest, each with a name no longer than so many letters, and what is left. */
function partForms({ bars }: DriversChart): (count: number, length: number) => string {
  return (count, length) => {
    const named = bars.filter(({ isRest }) => !isRest).slice(0, count);
    const others = bars.filter((bar) => !named.includes(bar));
    const left = others.reduce((sum, { difference }) => sum + difference, 0);
    const say = named.map(({ label, difference, share }) => {
      const ofWhole = share === null ? '' : ` (${formatNumber(share, 1)}%)`;
      return `${shorten(label, length)} ${formatSigned(difference)}${ofWhole}`;
    });
    return [...say, ...(others.length > 0 ? [`all others ${formatSigned(left)}`] : [])].join('; ');
  };
}
