import { monthName } from '../../../calendar.ts';
import { draftOf, performanceOf, periodOf, referencesOf } from '../../../insight/index.ts';
import { markdownBlocks } from '../../../markdown.ts';
import type { Result } from '../../../measures/index.ts';
import { WordsView } from '../../../paper/index.ts';
import { count, formatNumber } from '../../../words/index.ts';
import { exceptionKind, NamedFacts } from '../../html/index.ts';
import type { Definition, ExceptionFacts } from '../../mart/index.ts';

/** A result in one figure and one sentence: what its author wrote, where somebody did, in place of what figures give. */
export function Headline({ result, words }: { result: Result; words: string | null }) {
  return (
    <div class="headline">
      <p class={result.change === null ? 'change none' : 'change'}>{performanceOf(result)}</p>
      <div>
        {words === null ? <p>{draftOf(result)}</p> : <AuthorWords text={words} />}
        {words !== null && <p class="when">Written by its author.</p>}
      </div>
    </div>
  );
}

/** An author's paragraphs and lists, as the paper shows them. */
function AuthorWords({ text }: { text: string }) {
  return markdownBlocks(text).map((block) => (
    <WordsView words={{ kind: 'words', ...block }} anchors={new Map()} />
  ));
}

/** What is known of a result: its values, and its signals. */
export function Summary({ result, exception }: { result: Result; exception: ExceptionFacts | null }) {
  const { current, previous, low, high } = referencesOf(result);
  const facts: [string, string | null | undefined][] = [
    ['Period', periodOf(result)],
    ['Value', current],
    ['Before', previous],
    ['95% interval of the value', low !== undefined && high !== undefined ? `${low} to ${high}` : null],
    ['Status', result.reason === null ? result.status : `${result.status}: ${result.reason}`],
    ['Still open', uncertainWords(result, 'open')],
    ['Not known', uncertainWords(result, 'unknown')],
    ['Of no known part or area', uncertainWords(result, 'unplaced')],
    ['Beyond chance', result.is_beyond_chance === null ? null : result.is_beyond_chance ? 'yes' : 'no'],
    ['Trend of single months', result.trend],
    ['Latest month', result.variation],
    ['Target', result.assurance],
    ['Recording', result.breaks],
    ['Exception', exception === null ? null : exceptionWords(exception)],
  ];
  return <NamedFacts facts={facts} />;
}

/** What share of each window is still open, or not known, side by side; null where nothing of the kind is told apart. */
function uncertainWords(result: Result, name: 'open' | 'unknown' | 'unplaced'): string | null {
  const [now, before] = [result[`current_${name}_share`], result[`previous_${name}_share`]];
  if (now === null && before === null) return null;
  const words = { open: result.open_words, unknown: result.unknown_words, unplaced: null }[name];
  const share = (value: number | null) => (value === null ? 'not shown' : `${formatNumber(value, 1)}%`);
  return `${share(now)}, and ${share(before)} of the window before${words === null ? '' : `: ${words}`}`;
}

function exceptionWords(exception: ExceptionFacts): string {
  return exception.is_exception
    ? `number ${exception.rank}, ${exceptionKind(exception)}`
    : `no: ${exception.reason}`;
}

/** What a measure counts, and how. */
export function DefinitionList({ definition }: { definition: Definition }) {
  const { window_months: months, lag_months: lag } = definition;
  const facts: [string, string | null][] = [
    ['Unit', definition.unit],
    ['Better', definition.better],
    ['Computed as', definition.statistic],
    ['Window', months === null ? 'since a date' : count(months, 'month')],
    ['Lag', lag === 0 ? null : count(lag, 'month')],
    ['Version', versionWords(definition)],
    ['Source', definition.source],
    ['Owner', definition.owner],
  ];
  return (
    <>
      <h2>Definition</h2>
      <p>{definition.definition}</p>
      <NamedFacts facts={facts} />
    </>
  );
}

/** Which version of the definition this is, and until when papers used a different one. */
function versionWords({ version, other_until }: Definition): string {
  return other_until === null
    ? String(version)
    : `${version}: papers up to ${monthName(other_until)} had another definition`;
}
