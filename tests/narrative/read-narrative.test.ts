import { describe, expect, it } from 'vitest';
import { suppressedWords } from '../../src/measures/gap.ts';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { handMadeFacts } from '../proof/hand-made-facts.ts';

const read = (text: string) => readNarrative(text, handMadeFacts);
const printed = (heading: string, text: string) => read(`## ${heading}\n\n${text}\n`).insights[0]?.text;

describe("an author's insight", () => {
  it('prints each reference as the paper does', () => {
    expect(printed('T3A.1', '{{change}} {{size}} {{difference}} {{volume}}')).toBe(
      '+15.5% 15.5% +11,824 11,824',
    );
    expect(printed('T3A.1', '{{current}} {{previous}} {{average}} {{period}}')).toBe(
      '88,108 76,284 7,342 12 months to May 2018',
    );
    expect(printed('T3D.1 Positive Outcome Rate', '{{change}} {{difference}} {{current}} {{previous}}')).toBe(
      '−4.4 pp −4.4 pp 15.7% 20.2%',
    );
    expect(printed('T4D.4c', '{{current}} {{previous}} {{change}}')).toBe('306 263 +16.3%');
  });

  it('takes parts and areas by their names, parts by their letters too, and months', () => {
    expect(printed('T3A.1', '{{area City current}} {{area unknown division current}}')).toBe('34,770 210');
    expect(printed('T2A.2', '{{part child current}} {{part b current}} {{part Organisation change}}')).toBe(
      '8.3% 69.6% −0.8 pp',
    );
    expect(printed('T2A.2a', '{{current}}')).toBe('8.3%');
    expect(printed('T1C.1', '{{month 2017-05}} {{area City month 2018-05}}')).toMatch(/^1,873 \d+$/);
  });

  it('says of an unknown reference where it is, what was expected and what to do', () => {
    const { findings } = read(
      '# Paper\n\n## T3A.1\n\nUp {{chnage}}.\n\n## T2A.2\n\nIt is {{current}}, {{area Atlantis current}}.\n',
    );
    expect(findings.map(({ line, column, got }) => `${line}:${column} ${got}`)).toEqual([
      '5:4 {{chnage}}',
      '9:7 {{current}}',
      '9:20 {{area Atlantis current}}',
    ]);
    expect(findings[0]?.expected).toContain('one of current, previous, change');
    expect(findings[1]?.todo).toContain('{{part child current}}');
    expect(findings.every(({ level }) => level === 'blocks')).toBe(true);
  });

  it('says of a suppressed month that it is suppressed', () => {
    const facts = {
      ...handMadeFacts,
      measures: handMadeFacts.measures.map((measure) => ({
        ...measure,
        rows: measure.rows.map((row) => ({
          ...row,
          months: row.months.map((one) =>
            one.month === '2018-04'
              ? { ...one, numerator: null, denominator: null, gap: { code: 'suppressed' as const } }
              : one,
          ),
        })),
      })),
    };
    const [found] = readNarrative('## T1A.4\n\nIn April there were {{month 2018-04}}.\n', facts).findings;
    expect(found?.expected).toBe(
      `month and a month that is shown; April 2018 is suppressed: ${suppressedWords}`,
    );
  });

  it('keeps what is under a heading of no measure out, and notes it', () => {
    const { insights, findings } = read('## T3A.1\n\nCrime rose.\n\n## Weather\n\nIt rained {{current}}.\n');
    expect(insights.map(({ code }) => code)).toEqual(['T3A.1']);
    expect(findings.map(({ code, level }) => `${code} ${level}`)).toEqual([
      'unknown-measure notes',
      'unknown-reference blocks',
    ]);
  });

  it('is proofed with its references printed: their figures are right, the words around them need not be', () => {
    expect(
      read('## T1C.1\n\nIncidents fell by {{size}}, or {{volume}} fewer incidents.\n').proof.findings,
    ).toEqual([]);
    const [wrong] = read('## T1C.1\n\nThe reduction equates to {{volume}} additional incidents.\n').proof
      .findings;
    expect(wrong?.fault).toBe('direction');
    expect(wrong?.proposal).toBe('The reduction equates to 1,010 fewer incidents.');
  });
});

it('under the heading Cover stand the lines of the cover, and they are about no measure', () => {
  const text =
    '# Cover\n\nReport to: Strategic Resources\ndate_of_meeting: 12 July 2018\n\n# T3A.1\n\nA rise.\n';
  const { cover, findings } = read(text);
  expect(cover).toEqual({ report_to: 'Strategic Resources', date_of_meeting: '12 July 2018' });
  expect(findings).toEqual([]);
  expect(read('# T3A.1\n\nA rise: 3 more.\n').cover).toEqual({});
});
