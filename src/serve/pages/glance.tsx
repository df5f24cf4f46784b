import { monthName } from '../../calendar.ts';
import { performanceOf, periodOf, referencesOf } from '../../insight/index.ts';
import { type Sparkline, sparklinesOf } from '../charts/index.ts';
import { exceptionKind, page, RowLink, rowAddress } from '../html/index.ts';
import { exceptionRows, exceptionsFirst, type PublishedRow, rowsOf } from '../mart/index.ts';
import type { Reply } from '../web/index.ts';
import { SmallPicture } from './small-picture.tsx';
import type { Visit } from './visit.ts';

/** `/glance`: every row of the paper as a small picture, by theme, those that stand out first. */
export async function glancePage({ site, mart, names }: Visit): Promise<Reply | null> {
  if (names.length > 0) return null;
  const { facts } = mart;
  const sparklines = await sparklinesOf(site, mart);
  const count = exceptionRows(facts.rows).length;
  const content = (
    <>
      <p class="period">Performance to {monthName(facts.build.as_at)}</p>
      <p>
        {facts.rows.length} rows, {count} of them exceptions, which come first in each theme. Each line shows
        the last 24 months: ▲ is the highest and ▼ the lowest; the marks do not mean good or bad.
      </p>
      {facts.themes.map((theme) => (
        <section>
          <h2>{theme.title}</h2>
          <ul class="cards">
            {exceptionsFirst(rowsOf(facts, theme)).map((row) => (
              <Card row={row} sparkline={sparklines.get(row)} of={count} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
  return page({ title: 'At a glance', facts, here: '/glance', content });
}

/** One row of the paper as a small picture with its figures. */
function Card({ row, sparkline, of }: { row: PublishedRow; sparkline: Sparkline | undefined; of: number }) {
  const { result, exception } = row;
  const { current } = referencesOf(result);
  return (
    <li class={exception.is_exception ? 'card stands-out' : 'card'}>
      <h3>
        <RowLink href={rowAddress(row)} row={row} />
      </h3>
      {exception.is_exception && (
        <p class="badge">
          Exception {exception.rank} of {of}: {exceptionKind(exception)}
        </p>
      )}
      <p class={result.change === null ? 'change none' : 'change'}>{performanceOf(result)}</p>
      <p class="when">
        {current !== undefined && `${current}, `}
        {periodOf(result)}
        {result.status === 'provisional' && ', provisional'}
      </p>
      <SmallPicture sparkline={sparkline} />
    </li>
  );
}
