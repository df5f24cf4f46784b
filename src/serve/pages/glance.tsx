import { monthName } from '../../calendar.ts';
import { Card } from '../html/card.tsx';
import { exceptionsFirst, exceptionsOf, rowsOf } from '../mart/rows-of-theme.ts';
import { page, type Visit } from '../site.ts';
import { sparklinesOf } from '../sparklines.ts';
import type { Reply } from '../web/reply.ts';

/** `/glance`: every row of the paper as a small picture, by theme, those that stand out first. */
export async function glancePage({ site, mart, names }: Visit): Promise<Reply | null> {
  if (names.length > 0) return null;
  const { facts } = mart;
  const sparklines = await sparklinesOf(site, mart);
  const count = exceptionsOf(facts.rows).length;
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
              <Card row={row} sparkline={sparklines.get(row) ?? null} of={count} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
  return page({ title: 'At a glance', facts, here: '/glance', content });
}
