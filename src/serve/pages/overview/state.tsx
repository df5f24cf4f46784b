import { monthName, monthsBetween } from '../../../calendar.ts';
import { readSql, withoutGrain } from '../../../engine/index.ts';
import { formatChange } from '../../../words/index.ts';
import { DataTable, queryAddress, rowAddress } from '../../html/index.ts';
import { type FeedFacts, isOfRow, type PublishedRow, type RowBefore } from '../../mart/index.ts';

/** How far each feed reaches; those that end before the month of the paper come first, with a mark. */
export function Feeds({ feeds, asAt }: { feeds: readonly FeedFacts[]; asAt: string }) {
  const behind = (feed: FeedFacts) =>
    feed.last_month === null ? Number.POSITIVE_INFINITY : Math.max(0, monthsBetween(feed.last_month, asAt));
  const inOrder = [...feeds].sort((a, b) => behind(b) - behind(a) || a.feed.localeCompare(b.feed));
  const reach = ({ last_month: last }: FeedFacts) => (last === null ? 'nothing' : monthName(last));
  const late = inOrder.filter((feed) => behind(feed) > 0);
  return (
    <>
      <p>
        {late.length === 0
          ? `${feeds.length === 1 ? 'The feed reaches' : `All ${feeds.length} feeds reach`} ${monthName(asAt)}.`
          : `${feeds.length - late.length} of ${feeds.length} feeds reach ${monthName(asAt)}. Earlier: ${late
              .map((feed) => `${feedTitle(feed.feed)} (${reach(feed)})`)
              .join(', ')}.`}
      </p>
      <details>
        <summary>Each feed</summary>
        <DataTable
          label="Each feed"
          caption="How far each feed reaches, and when its latest extract came"
          columns={[
            { title: 'Feed', cell: ({ feed }) => feedTitle(feed) },
            { title: 'Reaches', cell: (feed) => `${reach(feed)}${behind(feed) > 0 ? ' – behind' : ''}` },
            { title: 'Latest extract', cell: ({ received_at: at }) => at?.slice(0, 10) },
            { title: 'Refused', cell: ({ refused }) => (refused === 0 ? 'none' : refused) },
          ]}
          rows={inOrder}
        />
      </details>
    </>
  );
}

function feedTitle(feed: string): string {
  return feed.replaceAll('_', ' ');
}

const mostMoved = 5;

/** What is another than in the paper before: rows whose change moved most, and figures that have since changed. */
export function SinceLastPaper(given: {
  rows: readonly PublishedRow[];
  before: readonly RowBefore[];
  revised: readonly { readonly as_at: string; readonly figures: number }[];
}) {
  const { rows, before, revised } = given;
  const [first] = before;
  const figures = revised.reduce((sum, paper) => sum + paper.figures, 0);
  if (first === undefined) return <p>There is no earlier paper to hold this one against.</p>;
  const moved = rows
    .flatMap((row) => {
      const earlier = before.find(isOfRow(row.result));
      const { change } = row.result;
      if (!earlier || earlier.change_before === null || change === null) return [];
      return [{ row, change, changeBefore: earlier.change_before }];
    })
    .sort((a, b) => Math.abs(b.change - b.changeBefore) - Math.abs(a.change - a.changeBefore))
    .slice(0, mostMoved);
  return (
    <>
      <p>
        Against the paper to {monthName(first.as_at)}:{' '}
        {figures === 0 ? (
          'no published figure has since changed.'
        ) : (
          <>
            <a href={queryAddress(withoutGrain(readSql('serve/examples/revised_figures.sql')))}>
              {figures} published {figures === 1 ? 'figure has' : 'figures have'} since changed
            </a>
            .
          </>
        )}
      </p>
      {moved.length > 0 && (
        <ul>
          {moved.map(({ row, change, changeBefore }) => (
            <li>
              <a href={rowAddress(row)}>{row.title}</a>: {formatChange(change, row.result.change_unit)}, was{' '}
              {formatChange(changeBefore, row.result.change_unit)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
