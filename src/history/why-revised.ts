import { addMonths, monthName } from '../calendar.ts';
import { feedsOf } from '../marts/index.ts';
import { type Measure, martsOf } from '../measures/index.ts';
import type { Present } from './revisions.ts';
import { type Input, inputKey, type PublishedFigure, type Vintage } from './vintage.ts';

/** Why a published value is another now, in words: what, of all it is made from, has changed since. */
export function whyRevised(
  measure: Measure,
  vintage: Vintage,
  figure: PublishedFigure,
  present: Present,
): string {
  const reasons = [
    ...definitionReasons(measure, vintage, present),
    ...extractReasons(measure, vintage, figure, present),
    ...referenceReasons(vintage, present),
  ];
  return reasons.length === 0
    ? 'not explained by extracts, reference tables or definition'
    : reasons.join('; ');
}

function definitionReasons({ code }: Measure, vintage: Vintage, { definitions }: Present): string[] {
  const then = vintage.definitions[code];
  const now = definitions.get(code);
  return then && now && then.sha256 !== now.sha256
    ? [`definition changed (version ${then.version} then, ${now.version} now)`]
    : [];
}

function referenceReasons(vintage: Vintage, { reference }: Present): string[] {
  const names = new Set([...Object.keys(vintage.reference), ...Object.keys(reference)]);
  const changed = [...names].filter((name) => vintage.reference[name] !== reference[name]).sort();
  return changed.length === 0 ? [] : [`reference table changed: ${changed.join(', ')}`];
}

/** Extracts of the window's months that are others now, and later ones that have rows of these months. */
function extractReasons(
  measure: Measure,
  vintage: Vintage,
  figure: PublishedFigure,
  { accepted, feeds }: Present,
): string[] {
  const own = new Set(martsOf(measure).flatMap((mart) => feedsOf(mart, feeds)));
  const first = addMonths(figure.window_start, -(measure.looksBackMonths ?? 0));
  const last = addMonths(figure.window_end, measure.looksAheadMonths ?? 0);
  const then = vintage.landing.accepted.filter(({ feed }) => own.has(feed));
  const now = accepted.filter(({ feed }) => own.has(feed));
  const known = new Set(then.map(inputKey));
  const fresh = now.filter((input) => !known.has(inputKey(input)));
  const present = new Set(now.map(inputKey));
  const gone = then.filter((input) => !present.has(inputKey(input)));
  const sameMonth = (one: Input) => (other: Input) => other.feed === one.feed && other.month === one.month;
  const inWindow = ({ month }: Input) => first <= month && month <= last;
  const later = fresh.filter((input) => input.month > last && (input.first_month ?? input.month) <= last);
  return [
    ...named(
      're-issued',
      fresh.filter((input) => inWindow(input) && gone.some(sameMonth(input))),
    ),
    ...named(
      'arrived since',
      fresh.filter((input) => inWindow(input) && !gone.some(sameMonth(input))),
    ),
    ...named(
      'no longer counted',
      gone.filter((input) => inWindow(input) && !fresh.some(sameMonth(input))),
    ),
    ...named('late rows', later),
    ...(fresh.length > 0 && later.length === 0 && !fresh.some(inWindow) && !gone.some(inWindow)
      ? ['recorded later, in extracts that arrived since']
      : []),
  ];
}

/** `re-issued: crime February 2018, crime March 2018`; many are counted. */
function named(what: string, inputs: readonly Input[]): string[] {
  if (inputs.length === 0) return [];
  const names = inputs.map(({ feed, month }) => `${feed} ${monthName(month)}`).sort();
  const shown = names.slice(0, 3).join(', ');
  return [`${what}: ${shown}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`];
}
