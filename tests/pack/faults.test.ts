import { expect, test } from 'vitest';
import { faultsIn } from '../../src/pack/faults.ts';
import { blocksOf } from '../../src/proof/document/read-document.ts';

const faultsOf = (markdown: string) =>
  faultsIn([{ title: 'Paper', pieces: blocksOf(markdown, 'markdown') }]).map(
    ({ kind, heading, says, why }) => `${kind}, ${heading}, ${says}: ${why}`,
  );

const table = (...rows: string[]) => rows.join('\n');

test('a total is the sum of its rows, but for what was rounded', () => {
  const sums = (total: string) =>
    faultsOf(
      table(
        '## Crime',
        '',
        '| Area | 2017 | £m |',
        '|---|---|---|',
        '| City | 6,263 | 1.2 |',
        '| County | 10,110 | 2.4 |',
        `| Total | ${total} | 3.7 |`,
      ),
    );
  expect(sums('16,373')).toEqual([]);
  // A sentence of a published paper: 6,263 and 10,110, "a total of 17,404".
  expect(sums('17,404')).toEqual(['total, Crime, Total, 2017: 17,404: the rows add up to 16,373']);
});

test('a total that a row is part of, or of changes and rates, is none that rows add up to', () => {
  expect(
    faultsOf(
      table(
        '| Area | Crimes | Change |',
        '|---|---|---|',
        '| City | 10 | +5.0% |',
        '| of which centre | 4 | +1.0% |',
        '| Total | 10 | +2.0% |',
      ),
    ),
  ).toEqual([]);
  expect(
    faultsOf(
      table('| Area | Change |', '|---|---|', '| City | 5.0% |', '| County | 3.0% |', '| Total | 4.0% |'),
    ),
  ).toEqual([]);
});

test('shares are those of the counts beside them: 83, 21, 2 and 3 of 109 are 76%, 19%, 2% and 3%', () => {
  // The key of a published update of a plan, of September 2015.
  const key = (amber: string) =>
    faultsOf(
      table(
        '| Status | Number | % |',
        '|---|---|---|',
        '| Green | 83 | 76% |',
        `| Amber | 21 | ${amber} |`,
        '| Red | 2 | 2% |',
        '| White | 3 | 3% |',
        '| Total | 109 | 100% |',
      ),
    );
  expect(key('19%')).toEqual([]);
  expect(key('20%')).toEqual(['share, , Amber: 21 of 109, 20%: 21 of 109 is 19%']);
  const told = (red: number) =>
    faultsOf(`Of its 109 activities 83 (76%) green, 21 (19%) amber, 2 (${red}%) red and 3 (3%) not started.`);
  expect(told(2)).toEqual([]);
  expect(told(4)).toEqual(['share, , 2 (4%) red, of 109: 2 of 109 is 2%']);
});

test('a split of a whole that no counts print is found in a paper without a code: 58% and 43% of 822', () => {
  const split = (words: string) =>
    faultsOf(`Violent knife crime rose to 822 offences in the year to March 2018. ${words}`);
  expect(split('The geographic split is 58% City and 43% County.')).toEqual([
    'share, , a split of 58% and 43%: no whole numbers of 822 print both',
  ]);
  // By hand: 477 of 822 is 58.03%, 345 is 41.97%.
  expect(split('The geographic split is 58% City and 42% County.')).toEqual([]);
  expect(split('The split is 58% City and 48% County.')).toEqual([
    'share, , a split of 58% and 48%: they add up to 106%',
  ]);
  expect(split('A breakdown, of which some are more than one, is 58% robbery and 48% injury.')).toEqual([]);
});

test('a key of statuses is what the list below it has', () => {
  const paper = (green: number) =>
    faultsOf(
      table(
        '## Plan',
        '',
        '| Key | Number |',
        '|---|---|',
        `| Green | ${green} |`,
        '| Amber | 1 |',
        '',
        '| Ref | Activity | Status |',
        '|---|---|---|',
        '| 1.1 | Recruit an analyst | Green |',
        '| 1.2 | Review the referral pathways | G |',
        '| 1.3 | Open a second centre | Amber |',
      ),
    );
  expect(paper(2)).toEqual([]);
  expect(paper(3)).toEqual([
    'status, Plan, 3 green and 1 amber: the key counts 4 activities, the list has 3; the key counts 3 green, the list has 2',
  ]);
});
