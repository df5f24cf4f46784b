import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAccounts, readAccounts, readEquations } from '../../src/finance/index.ts';
import { projectFolder } from '../../src/project-folder.ts';

const equationHeader = 'equation,side,sign,table,line,year,counts';
const total = [
  equationHeader,
  'total = pay + other,left,+,budget,Total,same,',
  'total = pay + other,right,+,budget,Pay,same,',
  'total = pay + other,right,+,budget,Other,same,',
];
const follows = [
  'start = end of the year before,left,+,budget,Start,same,',
  'start = end of the year before,right,+,budget,Total,before,',
];

function check(amounts: readonly string[], equations: readonly string[] = total) {
  const accounts = readAccounts(['table,line,year,amount', ...amounts].join('\n'), 'plan.csv');
  return checkAccounts(accounts, readEquations(equations.join('\n')), 'plan.csv');
}

const budget = (year: string, amounts: Readonly<Record<string, string>>) =>
  Object.entries(amounts).map(([line, amount]) => `budget,${line},${year},${amount}`);

describe('equations of a financial plan', () => {
  it('passes over what rounding to one decimal explains: three amounts may be 0.15 apart', () => {
    const { equations, findings } = check(budget('2015-16', { Total: '3.4', Pay: '1.2', Other: '2.1' }));
    expect(equations.map(({ verdict }) => verdict)).toEqual(['within rounding']);
    expect(findings).toEqual([]);
  });

  it('finds a total that its lines cannot make: 2 decimals allow 0.015, and 0.02 is more', () => {
    const { findings } = check(budget('2015-16', { Total: '3.35', Pay: '1.22', Other: '2.11' }));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.got).toContain('0.02 apart');
  });

  it('turns a sign where that alone mends the sum: 193.2 and 7.0 make 186.2 as 193.2 − 7.0', () => {
    const { findings } = check(budget('2017-18', { Total: '186.2', Pay: '193.2', Other: '7.0' }));
    expect(findings.map(({ todo }) => todo)).toEqual(['Turn the sign of 7.0 (budget, Other, 2017-18)']);
  });

  it('sees two digits exchanged: 12.5 + 3.0 = 15.5, printed as 21.5 + 3.0', () => {
    const { findings } = check(budget('2015-16', { Total: '15.5', Pay: '21.5', Other: '3.0' }));
    expect(findings[0]?.todo).toBe('Two digits are exchanged: write 12.5 for 21.5 (budget, Pay, 2015-16)');
  });

  it('never corrects an amount that another equation needs as it is', () => {
    // Total 10.0 starts the next year, so the total stays, and the lines make 9.0: one of them is to become 1.0 more.
    const { findings } = check(
      [
        ...budget('2015-16', { Total: '10.0', Pay: '4.0', Other: '5.0' }),
        ...budget('2016-17', { Start: '10.0', Total: '9.0', Pay: '4.0', Other: '5.0' }),
      ],
      [...total, ...follows],
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.todo).toMatch(/^Write (5\.0 for 4\.0 \(budget, Pay|6\.0 for 5\.0 \(budget, Other)/);
  });

  it('reads brackets, minus signs and thousands as accounts print them, and finds what is no amount', () => {
    const { amounts, findings } = readAccounts(
      'table,line,year,amount\nt,a,1,(10.5)\nt,b,1,−2\nt,c,1,"£1,234.50"\nt,d,1,\nt,e,1,(3\nt,a,1,4\n',
      'plan.csv',
    );
    expect(amounts.map(({ value, decimals }) => [value, decimals])).toEqual([
      [-10.5, 1],
      [-2, 0],
      [1234.5, 2],
    ]);
    expect(findings.map(({ line, got }) => [line, got])).toEqual([
      [6, "'(3'"],
      [7, "a second one, '4'"],
    ]);
  });

  it('finds a line that an equation names and no table has, and does not ask the equation', () => {
    const misspelt = total.map((row) => row.replace(',Other,', ',Others,'));
    const { equations, findings } = check(budget('2015-16', { Total: '3', Pay: '1', Other: '2' }), misspelt);
    expect(equations).toEqual([]);
    expect(findings.map(({ code, expected }) => [code, expected])).toEqual([
      ['line-not-in-plan', "a line 'Others' in a table 'budget', which 'total = pay + other' names"],
    ]);
  });

  it('asks an equation only of years in which every table that it names has an amount', () => {
    const { equations } = check(
      [...budget('2014-15', { Total: '3', Pay: '1', Other: '2' }), ...budget('2015-16', { Start: '3' })],
      [...total, ...follows],
    );
    expect(equations.map(({ equation, year }) => [equation, year])).toEqual([
      ['total = pay + other', '2014-15'],
      ['start = end of the year before', '2015-16'],
    ]);
  });
});

describe('the medium-term plan of 2014, as it was published', () => {
  const reference = (name: string) =>
    readFileSync(projectFolder('data-raw', 'reference', `${name}.csv`), 'utf8');
  const { equations, findings } = checkAccounts(
    readAccounts(reference('finance-plan'), 'finance-plan.csv'),
    readEquations(reference('finance-equations')),
    'finance-plan.csv',
  );

  it('has 49 equations, counted by hand: 43 hold, 3 within rounding, 3 cannot', () => {
    const by = (verdict: string) => equations.filter((equation) => equation.verdict === verdict);
    expect([equations.length, by('holds').length]).toEqual([49, 43]);
    expect(by('within rounding').map(({ equation, year }) => [equation.split(':')[0], year])).toEqual([
      ['funding', '2016-17'],
      ['financing grants = grant + legacy grant of the funding table', '2016-17'],
      ['savings and reserves of the summary = efficiencies + TOM + from reserves - to reserves', '2015-16'],
    ]);
    expect(by('cannot hold')).toHaveLength(3);
  });

  it('says of each of the three what would mend it, or what its line turns out to mean', () => {
    const broken = findings.filter(({ code }) => code === 'accounts-cannot-hold');
    expect(broken.map(({ expected, todo }) => [expected, todo])).toEqual([
      [
        'net expenditure: requirement = previous year + changes, in 2017-18',
        'Turn the sign of 7.0 (net expenditure, Net changes for pressures, 2017-18)',
      ],
      [
        "net expenditure: previous year = last year's requirement, in 2015-16",
        expect.stringContaining(
          'is 193.8 (summary, Total net expenditure, 2014-15) less −2.0 (summary, Contribution',
        ),
      ],
      [
        'requirement before savings = policing net + grants net, in 2015-16',
        expect.stringContaining('is what summary, Total net expenditure says in that year; in 2014-15'),
      ],
    ]);
  });

  it('counts the 2.9 to reserves of 2015-16 twice, and nothing else', () => {
    const twice = findings.filter(({ code }) => code === 'amount-used-twice');
    expect(twice.map(({ got }) => got.slice(0, 65))).toEqual([
      '2.9 (summary, Contribution (from)/to Reserves incl above, 2015-16',
    ]);
  });
});
