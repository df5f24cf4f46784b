import { describe, expect, it } from 'vitest';
import { openData } from '../../pipelines/open-data.ts';
import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { monthSpine } from '../../src/calendar.ts';
import { draftOf } from '../../src/insight/draft.ts';
import { provisionalMonths } from '../../src/measures/comparability.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { countOf } from '../../src/measures/tally.ts';
import { figuresInto, passingFolder } from '../build-into.ts';
import { writeComplaints } from '../own-extracts.ts';
import { writeStreetRows } from '../street-files.ts';

const asAt = '2020-12';
/** Still under investigation of 100 crimes, in the last months. */
const open: Readonly<Record<string, number>> = {
  '2020-07': 2,
  '2020-08': 5,
  '2020-09': 8,
  '2020-10': 11,
  '2020-11': 14,
  '2020-12': 17,
};

/** The rate where 20 of 100 crimes a month end positive, of which those given are still open. */
async function ripening(openIn: (month: string) => number) {
  const [raw, out] = [passingFolder(), passingFolder()];
  try {
    writeStreetRows(raw.path, '2019-01', asAt, (month) => [
      { times: 80, outcome: 'Investigation complete; no suspect identified' },
      { times: 20 - openIn(month), outcome: 'Offender given a caution' },
      { times: openIn(month), outcome: 'Under investigation' },
    ]);
    const { shown, exceptions } = await figuresInto(openData, { rawFolder: raw.path, out: out.path, asAt });
    const of = <Row extends { readonly measure: string }>(rows: readonly Row[]) =>
      rows.filter(({ measure }) => measure === 'positive-outcome-rate');
    const [result] = of(shown.results);
    const measured = shown.measured.find(({ measure }) => measure.code === 'positive-outcome-rate');
    if (!result || !measured) throw new Error('no result');
    return { result, measured, exceptions: of(exceptions) };
  } finally {
    raw.remove();
    out.remove();
  }
}

describe('records that are completed later', () => {
  it('are provisional and not compared while more than two points more are open than before', async () => {
    const { result, measured, exceptions } = await ripening((month) => open[month] ?? 0);
    expect(result).toMatchObject({
      status: 'provisional',
      current: 15.25,
      previous: 20,
      difference: null,
      change: null,
      current_open_share: 4.75,
      previous_open_share: 0,
    });
    expect(result.reason).toContain('January 2020 to July 2020');
    expect(result.comparable_change).toBeCloseTo(-2 / 7, 9);
    expect(exceptions).toEqual([]);
    expect(provisionalMonths(measured.measure, measured.series[0]?.points ?? [])).toEqual(
      monthSpine('2020-08', '2020-12'),
    );
    expect(draftOf(result)).toContain('Still open: 4.8% are crimes whose outcome is still to come');
    expect(draftOf(result)).not.toMatch(/down|fell/);
  });

  it('are compared where as many were open a year before, with both shares beside the values', async () => {
    const { result } = await ripening(() => 5);
    expect(result).toMatchObject({
      status: 'final',
      change: 0,
      current_open_share: 5,
      previous_open_share: 5,
    });
  });

  it('are those that a measure declares, of any feed', async () => {
    const resolved: Measure = {
      code: 'X1',
      title: 'Complaints locally resolved',
      objective: null,
      statistic: 'proportion',
      unit: '% of crimes',
      better: 'higher',
      numerator: [countOf('complaint', { is_locally_resolved: true })],
      denominator: [countOf('complaint')],
      stillOpen: {
        tallies: [countOf('complaint', { is_locally_resolved: false })],
        words: 'complaints that are not resolved, or not yet',
      },
      definition: '',
      source: '',
      owner: '',
    };
    const [raw, out] = [passingFolder(), passingFolder()];
    try {
      writeComplaints(raw.path, '2016-06', '2018-05', (month) => month < '2018-03');
      const publication = { ...performanceInsight, feeds: ['complaint'] as const, measures: [resolved] };
      const { shown } = await figuresInto(publication, { rawFolder: raw.path, out: out.path });
      expect(shown.results[0]).toMatchObject({
        status: 'provisional',
        current: 75,
        previous: 100,
        change: null,
        current_open_share: 25,
      });
    } finally {
      raw.remove();
      out.remove();
    }
  });
});
