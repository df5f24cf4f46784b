import { common, number, publishedTable, rowColumns, text, whole } from '../published-table.ts';

const window = [
  text('window_start', 'First month of the window the value covers'),
  text('window_end', 'Last month of the window the value covers'),
];

/** `revisions`: figures of earlier papers that are others now. */
export const revisionsTable = publishedTable(
  'revisions',
  'One row per figure of an earlier paper whose value is another now, over the window that was published.',
  [
    ...rowColumns,
    text('published_as_at', 'Month of the paper that published the value'),
    whole('published_issue', 'Which issue of that paper'),
    ...window,
    text('unit', 'Unit of the values'),
    number('published', 'Value as it was published, unrounded; blank where it was withheld'),
    number('now', 'Value now over the same window, unrounded; blank where it cannot be computed'),
    number('difference', 'now − published'),
    text('why', 'What it is made from that has changed since'),
  ],
  ({ history }) => history.revisions,
);

/** `published_values`: what every earlier paper said. */
export const publishedValuesTable = publishedTable(
  'published_values',
  'One row per measure, part and area, and issue of an earlier paper: what it said. Issues of this month that said what `results` says may be missing.',
  [
    ...rowColumns,
    common.asAt,
    whole('issue', 'Which issue of the paper: 1 as it first appeared'),
    text('published_at', 'When it was built, UTC'),
    text('status', 'final, provisional, withheld or not available'),
    ...window,
    text('unit', 'Unit of the values'),
    number('current', 'Value of the current window as published, unrounded'),
    number('previous', 'Value of the previous window as published, unrounded'),
    number('change', 'Change as published, in change_unit, unrounded'),
    common.changeUnit,
  ],
  ({ history }) =>
    history.earlierPapers.flatMap(({ as_at, issue, published_at, figures }) =>
      figures.map((figure) => ({ ...figure, as_at, issue, published_at })),
    ),
);
