import { monthName } from '../../../calendar.ts';
import { suppressedMonths } from '../../../insight/index.ts';
import { decimalsOf, formatValue } from '../../../measures/index.ts';
import type { Sparkline } from '../../charts/index.ts';
import { exceptionKind, rowAddress } from '../../html/index.ts';
import type { LatestMonth, PublishedRow } from '../../mart/index.ts';
import { SmallPicture } from '../small-picture.tsx';

/** How rows that stand out are ranked, in words. */
const order =
  'Of what changed clearly and is large enough to matter, in sound data: what surely changed most, against its own level, comes first.';

/** A row with its last months and its last value. */
export interface ShownRow {
  readonly row: PublishedRow;
  readonly sparkline: Sparkline | undefined;
  readonly latest: string;
}

/** The rows that stand out most, each with its last months, its last value and a sentence. */
export function Points({ rows, standOut }: { rows: readonly ShownRow[]; standOut: number }) {
  if (rows.length === 0) return <p>No row of this paper stands out.</p>;
  return (
    <>
      <p class="when">
        {order}{' '}
        {standOut > rows.length && `${standOut} rows stand out in all; the others have a mark in the table.`}
      </p>
      <ol class="points">
        {rows.map(({ row, sparkline, latest }) => (
          <li class={`point ${row.exception.kind ?? 'change'}`}>
            <div>
              <h3>
                <a href={rowAddress(row)}>{row.title}</a>
              </h3>
              <p class="badge">
                {row.exception.kind === 'change' ? row.exception.verdict : exceptionKind(row.exception)}
              </p>
              <p>{row.exception.point}</p>
            </div>
            <div>
              <SmallPicture sparkline={sparkline} />
              <p class="when">{latest}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** `May 2018: 403 referrals`; nothing where no month may be shown. */
export function latestWords({ result }: PublishedRow, latest: LatestMonth | undefined): string {
  if (latest === undefined) return result.suppressed === null ? '' : `single months ${suppressedMonths}`;
  const { month, value } = latest;
  return `${monthName(month)}: ${formatValue(value, result, decimalsOf([value], result.statistic))}`;
}
