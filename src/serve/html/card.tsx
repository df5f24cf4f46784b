import { performanceOf, periodOf, referencesOf } from '../../insight/index.ts';
import { inlineSvg } from '../../paper/index.ts';
import type { PaperRow } from '../mart/facts.ts';
import type { Sparkline } from '../sparklines.ts';
import { kindWords, rowAddress } from './words.ts';

/** One row of the paper as a small picture with its figures. */
export function Card({ row, sparkline, of }: { row: PaperRow; sparkline: Sparkline | null; of: number }) {
  const { result, exception } = row;
  const { current } = referencesOf(result);
  return (
    <li class={exception.is_exception ? 'card stands-out' : 'card'}>
      <h3>
        <a href={rowAddress(row)}>
          <span class="code">{row.code}</span> {row.title}
        </a>
      </h3>
      {exception.is_exception && (
        <p class="badge">
          Exception {exception.rank} of {of}: {kindWords[exception.kind ?? 'change']}
        </p>
      )}
      <p class={result.change === null ? 'change none' : 'change'}>{performanceOf(result)}</p>
      <p class="when">
        {current !== undefined && `${current}, `}
        {periodOf(result)}
        {result.status === 'provisional' && ', provisional'}
      </p>
      <div class="trend">
        {sparkline !== null && 'address' in sparkline && (
          <img src={sparkline.address} alt={sparkline.words} width="180" height="52" loading="lazy" />
        )}
        {sparkline !== null && 'svg' in sparkline && (
          <div dangerouslySetInnerHTML={inlineSvg(sparkline.svg)} />
        )}
      </div>
    </li>
  );
}
