import { describe, expect, test } from 'vitest';
import { lastDayOf, monthSpine } from '../../src/calendar.ts';
import { addDecision } from '../../src/land/decisions.ts';
import { MonthStates } from '../../src/measures/month-states.ts';
import { landFolder, rawFolder } from './raw-folder.ts';

type Row = { day: number; kind: string };

const months = monthSpine('2017-01', '2018-05');
/** 60 complaints a month, two a day on 30 days, every third of them of the second kind. */
const usual = (): Row[] =>
  Array.from({ length: 60 }, (_, index) => ({
    day: 1 + (index % 30),
    kind: index % 3 === 0 ? 'Oppression' : 'Incivility',
  }));

/** What landing finds in 17 months of complaints, one of which is as given; the others as `usual`. */
async function landComplaints(odd: Readonly<Record<string, Row[]>>, accepted: readonly string[] = []) {
  const files = Object.fromEntries(
    months.map((month) => {
      const rows = (odd[month] ?? usual()).map(({ day, kind }, index) => {
        const last = Number(lastDayOf(month).slice(8));
        const on = `${month}-${String(Math.min(day, last)).padStart(2, '0')}`;
        return `K/${month}/${index},${on},${on},,${kind}`;
      });
      return [
        `complaint/complaint-${month}.csv`,
        `complaint_ref,received_on,recorded_on,local_resolution_on,allegation\n${rows.join('\n')}\n`,
      ];
    }),
  );
  const folder = rawFolder(files);
  const first = await landFolder(folder, ['complaint']);
  if (accepted.length === 0) return first;
  for (const receipt of first.landing.accepted.filter(({ month }) => accepted.includes(month))) {
    const { file, sha256 } = receipt;
    addDecision(folder, { file, sha256, decision: 'accept', reason: 'it is so', decided_on: '2018-06-05' });
  }
  return landFolder(folder, ['complaint']);
}

const told = ({ findings }: Awaited<ReturnType<typeof landComplaints>>) =>
  findings.map(({ code, file, column, got }) => ({ code, file, column, got }));

describe('a month far outside what the months around it make likely', () => {
  test('in its rows, too few or too many, the latest or one between, is told', async () => {
    const few = await landComplaints({ '2018-05': usual().slice(0, 9) });
    expect(told(few)).toEqual([
      { code: 'unlikely-size', file: 'complaint/complaint-2018-05.csv', column: null, got: '9 rows' },
    ]);
    expect(few.findings[0]?.expected).toBe('about 60 rows, as the months around it have 60 to 60');
    const many = await landComplaints({ '2017-09': Array.from({ length: 10 }, usual).flat() });
    expect(told(many)).toEqual([
      { code: 'unlikely-size', file: 'complaint/complaint-2017-09.csv', column: null, got: '600 rows' },
    ]);
  });

  test('that is the first of its feed puts itself in doubt, and no month that looks back at it; a later one does both', async () => {
    const state = async (month: string) => {
      const { landing, findings } = await landComplaints({ [month]: usual().slice(0, 9) });
      const states = new MonthStates({ ...landing, findings });
      return [states.ofFeed('complaint', [], month), states.lookedAt('complaint', [], month)].map(
        ({ doubt }) => doubt !== null,
      );
    };
    expect(await state('2017-01')).toEqual([true, false]);
    expect(await state('2017-02')).toEqual([true, true]);
  });

  test('in the days it covers is told, as where a file was cut in the order of time', async () => {
    const cut = await landComplaints({
      '2018-04': usual().map((row) => ({ ...row, day: 1 + (row.day % 18) })),
    });
    expect(told(cut)).toEqual([
      {
        code: 'unlikely-days',
        file: 'complaint/complaint-2018-04.csv',
        column: null,
        got: 'none from the 19 to the 30 of the month',
      },
    ]);
  });

  test('in the share of a kind of row is told, with the kind', async () => {
    const without = await landComplaints({
      '2018-03': usual().map((row) => ({ ...row, kind: 'Oppression' })),
    });
    expect(told(without)).toEqual([
      { code: 'unlikely-share', file: 'complaint/complaint-2018-03.csv', column: 'allegation', got: '0' },
    ]);
    expect(without.findings[0]?.expected).toMatch(/^about 40 of 60 rows of 'Incivility'/);
  });

  test('is provisional, with the reason, and the others are not', async () => {
    const { landing } = await landComplaints({ '2018-05': usual().slice(0, 9) });
    const states = new MonthStates(landing);
    expect(states.ofFeed('complaint', [], '2018-05')).toEqual({
      gap: null,
      doubt: 'unlikely: 9 rows; expected about 60 rows, as the months around it have 60 to 60',
    });
    expect(states.ofFeed('complaint', [], '2018-04')).toEqual({ gap: null, doubt: null });
  });

  test('is told no more once somebody has accepted it', async () => {
    const accepted = await landComplaints({ '2018-05': usual().slice(0, 9) }, ['2018-05']);
    expect(accepted.findings).toEqual([]);
  });
});

describe('nothing is told', () => {
  test('of months that differ as months do: 45 to 80 rows where 60 are usual', async () => {
    const rows = (count: number) => [...usual(), ...usual()].slice(0, count);
    const differing = Object.fromEntries(
      months.map((month, index) => [month, rows(45 + ((index * 7) % 36))]),
    );
    expect((await landComplaints(differing)).findings).toEqual([]);
  });

  test('of a kind that ends for good, which is a change and no odd month', async () => {
    const renamed = Object.fromEntries(
      months.slice(8).map((month) => [month, usual().map((row) => ({ ...row, kind: `${row.kind} (new)` }))]),
    );
    expect((await landComplaints(renamed)).findings).toEqual([]);
  });
});
