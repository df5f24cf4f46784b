import { performanceOf, periodOf, referencesOf } from '../../../insight/index.ts';
import { RowLink, rowAddress, Select } from '../../html/index.ts';
import { SmallPicture } from '../small-picture.tsx';
import {
  choiceAddress,
  chosenRows,
  type Sort,
  searchedText,
  type TableChoice,
  type ThemedRow,
} from './choice.ts';
import type { ShownRow } from './points.tsx';

type TableRow = ShownRow & ThemedRow;

/** All rows of the paper: which are shown, and in which order, stands in the address; a script does it at once. */
export function RowsTable({ rows, choice }: { rows: readonly TableRow[]; choice: TableChoice }) {
  const shown = chosenRows(rows, choice);
  const isByTheme = choice.sort === 'paper';
  const usual = mostUsual(rows.map(({ row }) => periodOf(row.result)));
  return (
    <>
      <RowsForm rows={rows} choice={choice} />
      <p id="measures-shown" role="status">
        {shown.length === rows.length ? `All ${rows.length} rows` : `${shown.length} of ${rows.length} rows`}
      </p>
      <table class="measures plain sortable" id="measures-table">
        <caption>Level of the {usual}, where no other period is named; change on the period before.</caption>
        <thead>
          <tr>
            <Heading choice={choice} sort="title" title="Measure" />
            <th scope="col" class="number">
              Level
            </th>
            <Heading choice={choice} sort="change" title="Change" />
            <th scope="col">24 months, last value</th>
            <Heading choice={choice} sort="verdict" title="Verdict" />
          </tr>
        </thead>
        <tbody>
          {shown.map((each, index) => (
            <>
              {isByTheme && each.theme !== shown[index - 1]?.theme && (
                <tr class="theme">
                  <th scope="colgroup" colSpan={5}>
                    {each.theme}
                  </th>
                </tr>
              )}
              <Row shown={each} place={rows.indexOf(each)} usual={usual} />
            </>
          ))}
        </tbody>
      </table>
    </>
  );
}

function mostUsual(periods: readonly string[]): string {
  const count = (period: string) => periods.filter((other) => other === period).length;
  return periods.reduce((most, period) => (count(period) > count(most) ? period : most), periods[0] ?? '');
}

function RowsForm({ rows, choice }: { rows: readonly ThemedRow[]; choice: TableChoice }) {
  const themes = new Set(rows.map(({ theme }) => theme));
  const verdicts = new Set(rows.map(({ row }) => row.exception.verdict).sort());
  return (
    <form class="filter" id="measures-form" action="/#measures" method="get">
      <div>
        <label for="words">Words</label>
        <input id="words" name="words" type="search" value={choice.words} />
      </div>
      <Select
        name="theme"
        label="Theme"
        value={choice.theme}
        options={[{ value: '', title: 'all themes' }, ...themes]}
      />
      <Select
        name="verdict"
        label="Verdict"
        value={choice.verdict}
        options={[{ value: '', title: 'all verdicts' }, ...verdicts]}
      />
      {choice.sort !== 'paper' && <input type="hidden" name="sort" value={choice.sort} />}
      {choice.isDown && <input type="hidden" name="order" value="down" />}
      <button type="submit">Show</button>
      <a class="reset" href="/#measures">
        All, in the order of the paper
      </a>
    </form>
  );
}

/** A heading that sorts by its column, and the other way when it does already. */
function Heading({ choice, sort, title }: { choice: TableChoice; sort: Sort; title: string }) {
  const isHere = choice.sort === sort;
  const way = choice.isDown ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isHere ? way : undefined} class={sort === 'change' ? 'number' : undefined}>
      <a href={choiceAddress({ ...choice, sort, isDown: isHere && !choice.isDown })} data-sort={sort}>
        {title}
        <span aria-hidden="true">{isHere ? (choice.isDown ? ' ▼' : ' ▲') : ' ↕'}</span>
      </a>
    </th>
  );
}

function Row({ shown, place, usual }: { shown: TableRow; place: number; usual: string }) {
  const { row, theme, sparkline, latest } = shown;
  const period = periodOf(row.result);
  const { result, exception } = row;
  const { current } = referencesOf(result);
  return (
    <tr
      data-text={searchedText(row)}
      data-theme={theme}
      data-verdict={exception.verdict}
      data-title={row.title}
      data-change={result.change ?? ''}
      data-place={place}
    >
      <th scope="row">
        <RowLink href={rowAddress(row)} row={row} />
      </th>
      <td class="number">
        {current ?? ''}
        {period !== usual && <div class="when">{period}</div>}
      </td>
      <td class="number change">
        {performanceOf(result)}
        {result.status === 'provisional' && <div class="mark">provisional</div>}
      </td>
      <td>
        <SmallPicture sparkline={sparkline} />
        <div class="when">{latest}</div>
      </td>
      <td>
        <span class={`verdict ${exception.verdict}`}>{exception.verdict}</span>
        {exception.rank !== null && <div class="mark">stands out, {exception.rank}</div>}
      </td>
    </tr>
  );
}
