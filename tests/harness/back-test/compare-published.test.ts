import { describe, expect, it } from 'vitest';
import { abandonedCallRate } from '../../../src/measures/declarations/transforming-services.ts';
import { comparePublished, isPrintedAs } from './back-test.ts';

const published = {
  id: 'T4D.3',
  part: 'b',
  measure: 'Abandoned Call Rates: 101',
  change_published: '-0.4',
  change_unit: 'pp' as const,
  difference_published: '',
  current_published: '10.2',
  previous_published: '',
};
const ours = {
  measure: 'T4D.3',
  part: '101',
  change: '-0.40002',
  difference: '-0.40002',
  current: '10.2001',
  previous: '10.6',
};

describe('the back-test', () => {
  it('holds a figure to the decimals it was printed with', () => {
    expect(isPrintedAs('15.74', '15.7')).toBe(true);
    expect(isPrintedAs('15.76', '15.7')).toBe(false);
    expect(isPrintedAs('0.2202', '0.22')).toBe(true);
    expect(isPrintedAs('11824', '11824')).toBe(true);
    expect(isPrintedAs('', '0')).toBe(false);
  });

  it('finds a lettered part by the name we give it, and compares only what was printed', () => {
    const [row] = comparePublished([published], [ours], [abandonedCallRate]);
    expect(row).toMatchObject({ verdict: 'same', computed: { part: '101' } });
  });

  it('tells a figure that differs', () => {
    const [row] = comparePublished([published], [{ ...ours, current: '10.26' }], [abandonedCallRate]);
    expect(row?.verdict).toBe('differs');
  });

  it('tells rows without a published figure from rows without a measure', () => {
    const blank = { ...published, change_published: '', current_published: '' };
    expect(comparePublished([blank], [ours], [abandonedCallRate])[0]?.verdict).toBe('nothing published');
    expect(comparePublished([published], [], [abandonedCallRate])[0]?.verdict).toBe('no measure');
  });
});
