import { draftOf, performanceOf, periodOf, referencesOf } from '../../../insight/index.ts';
import type { Result } from '../../../measures/index.ts';
import type { ExceptionFacts } from '../../mart/facts.ts';
import { areaTitle, kindWords } from '../words.ts';

/** A result at a sight: its change, the sentence about it, and its signals. */
export function Summary({ result, exception }: { result: Result; exception: ExceptionFacts | null }) {
  const { current, previous, low, high } = referencesOf(result);
  const facts: [string, string | null | undefined][] = [
    ['Area', areaTitle(result.area)],
    ['Period', periodOf(result)],
    ['Value', current],
    ['Before', previous],
    ['95% interval of the value', low !== undefined && high !== undefined ? `${low} to ${high}` : null],
    ['Status', result.reason === null ? result.status : `${result.status}: ${result.reason}`],
    ['Beyond chance', result.is_beyond_chance === null ? null : result.is_beyond_chance ? 'yes' : 'no'],
    ['Trend of single months', result.trend],
    ['Latest month', result.variation],
    ['Target', result.assurance],
    ['Recording', result.breaks],
    ['Exception', exception === null ? null : exceptionWords(exception)],
  ];
  return (
    <>
      <p class={result.change === null ? 'period' : 'period code'}>{performanceOf(result)}</p>
      <p>{draftOf(result)}</p>
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value != null && (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}

function exceptionWords({ is_exception: isException, rank, kind, reason }: ExceptionFacts): string {
  return isException ? `number ${rank}, ${kindWords[kind ?? 'change']}` : `no: ${reason}`;
}
