import type { AwkwardThing } from './awkward-thing.ts';
import { chosenRows } from './chosen-rows.ts';
import { CsvText } from './csv-text.ts';
import type { Extract, Feed } from './feed.ts';
import { Random } from './random.ts';

/** The month of crime that is delivered twice. Its first issue lacks rows and has others under a code no crime here has. */
export const RE_ISSUE = {
  feed: 'crime',
  month: '2017-09',
  missingRows: 137,
  wrongRows: 45,
  wrongCode: '83',
} as const;

/** One month of one feed is issued twice; the second issue, named as a re-issue, is the right one. */
export const reIssuedMonth: AwkwardThing = function* (feed, extracts, seed) {
  for (const extract of extracts) {
    if (feed.name !== RE_ISSUE.feed || extract.month.name !== RE_ISSUE.month) {
      yield extract;
      continue;
    }
    yield firstIssue(feed, extract, new Random(seed, 're-issued month'));
    yield { ...extract, issue: 2 };
  }
};

function firstIssue(feed: Feed, extract: Extract, random: Random): Extract {
  const rows = extract.text.lines();
  const isMissing = chosenRows(random, RE_ISSUE.missingRows, 0, rows.length);
  const delivered = rows.filter((_, row) => !isMissing.has(row));
  const isWrong = chosenRows(random, RE_ISSUE.wrongRows, 0, delivered.length);
  const column = feed.columns.indexOf('offence_code');
  const text = CsvText.of(
    feed.columns,
    delivered.map((line, row) => (isWrong.has(row) ? replaced(line, column, RE_ISSUE.wrongCode) : line)),
  );
  return { ...extract, text };
}

/** A line with another value in one column; no field before it is quoted. */
function replaced(line: string, column: number, value: string): string {
  return line
    .split(',')
    .map((field, index) => (index === column ? value : field))
    .join(',');
}
