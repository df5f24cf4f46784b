import { describe, expect, it } from 'vitest';
import { lastDue, nextDue } from '../../../src/operations/schedule/due-run.ts';

const at = (cron: string, timeZone = 'Europe/London') => ({ cron, timeZone, waitsFor: [], deadlineDays: 7 });
const last = (cron: string, now: string) => lastDue(at(cron), new Date(now))?.toISOString();
const next = (cron: string, after: string) => nextDue(at(cron), new Date(after))?.toISOString();

describe('the time a paper is due', () => {
  it('is six in the morning on the wall: 06:00 UTC in winter, 05:00 UTC in summer', () => {
    expect(next('0 6 8 * *', '2018-01-20T00:00:00Z')).toBe('2018-02-08T06:00:00.000Z');
    expect(next('0 6 8 * *', '2018-05-20T00:00:00Z')).toBe('2018-06-08T05:00:00.000Z');
  });

  it('is due from its second on, and not a second before', () => {
    expect(last('0 6 8 * *', '2018-06-08T05:00:00.000Z')).toBe('2018-06-08T05:00:00.000Z');
    expect(last('0 6 8 * *', '2018-06-08T04:59:59.000Z')).toBe('2018-05-08T05:00:00.000Z');
  });

  it('is due when the clocks have sprung forward where the last Sunday of March skips it', () => {
    // On 25 March 2018 the wall goes from 00:59:59 UTC (GMT) to 02:00 (BST) in London.
    expect(next('30 1 25 3 *', '2018-03-24T12:00:00Z')).toBe('2018-03-25T01:00:00.000Z');
    expect(next('30 1 25 3 *', '2018-03-25T01:00:00Z')).toBe('2019-03-25T01:30:00.000Z');
  });

  it('is due once, the first time, where the last Sunday of October has it twice', () => {
    // On 28 October 2018 01:30 is 00:30 UTC (BST) and 01:30 UTC (GMT).
    expect(next('30 1 28 10 *', '2018-10-27T12:00:00Z')).toBe('2018-10-28T00:30:00.000Z');
    expect(next('30 1 28 10 *', '2018-10-28T00:30:00Z')).toBe('2019-10-28T01:30:00.000Z');
    expect(last('30 1 28 10 *', '2018-10-28T03:00:00Z')).toBe('2018-10-28T00:30:00.000Z');
  });

  it('is that of its own time zone', () => {
    const due = nextDue(at('0 6 1 * *', 'Asia/Tokyo'), new Date('2018-05-15T00:00:00Z'));
    expect(due?.toISOString()).toBe('2018-05-31T21:00:00.000Z');
  });
});
