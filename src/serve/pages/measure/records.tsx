import { isMonth, monthName } from '../../../calendar.ts';
import { formatCsv } from '../../../csv.ts';
import type { Result } from '../../../measures/index.ts';
import { count, formatNumber } from '../../../words/index.ts';
import { areaTitle, DataTable, measureAddress, page, resultAddress } from '../../html/index.ts';
import { definitionOf, rowTitles } from '../../mart/index.ts';
import { fileReply, type Reply } from '../../web/index.ts';
import type { Visit } from '../visit.ts';

const mostShown = 1_000;

/** Where the records behind a month of a result are, on a site that shows them. */
export function recordsAddress({ measure, part, area }: Result, month: string, file = 'records'): string {
  return `${measureAddress(measure)}/${file}?${new URLSearchParams({ part, area, month })}`;
}

/** `/measure/T3A.1/records?month=2018-05`, or `records.csv`: the records behind a month; null where none are shown. */
export async function recordsPage(
  { site, mart: { facts }, given }: Pick<Visit, 'site' | 'mart' | 'given'>,
  result: Result,
  file: string,
): Promise<Reply | null> {
  const month = given.get('month') ?? '';
  const definition = definitionOf(facts, result.measure);
  if (site.records === null || !isMonth(month) || definition === undefined) return null;
  const records = await site.records.ofMonth(result, month);
  if (file === 'records.csv') {
    const rows = (records ?? []).map(({ role, reference, file, line }) => [role, reference, file, line]);
    const body = formatCsv(['role', 'reference', 'file', 'line'], rows);
    const saveAs = `private-${result.measure}-${month}.csv`;
    return { ...fileReply(saveAs, body), saveAs };
  }
  const { measure, part, area } = result;
  const title = `Records of ${monthName(month)}: ${rowTitles(facts, definition, part).title}`;
  const content = (
    <>
      <p>
        {areaTitle(area)}. <a href={resultAddress(result)}>Back to the measure</a>
      </p>
      {records === null ? (
        <p>
          This measure counts by what identifies persons, which these records do not have: on the machine that
          builds, <code>insight explain {measure} --private --rows</code> writes the references.
        </p>
      ) : (
        <>
          <p role="status">
            {count(records.length, 'record')}
            {records.length > mostShown && `, the first ${formatNumber(mostShown)} shown`}.{' '}
            <a href={recordsAddress(result, month, 'records.csv')}>All as CSV</a>, which is private too.
          </p>
          <DataTable
            label={title}
            caption={title}
            isTall
            columns={[
              { title: 'Reference', cell: ({ reference }) => reference ?? 'none of its own' },
              { title: 'Counts as', cell: ({ role }) => role },
              { title: 'Extract', cell: ({ file }) => file },
              { title: 'Line', cellClass: 'number', cell: ({ line }) => line },
            ]}
            rows={records.slice(0, mostShown)}
          />
        </>
      )}
    </>
  );
  return page({ title, facts, content });
}
