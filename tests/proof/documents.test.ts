import { describe, expect, it } from 'vitest';
import { wordToHtml } from '../../src/proof/document/read-document.ts';
import { proofText } from '../../src/proof/proof-text.ts';
import { handMadeFacts } from './hand-made-facts.ts';
import { readSignals } from './signal-facts.ts';
import { wordDocument } from './word-document.ts';

const findingsIn = (...given: Parameters<typeof proofText>) => proofText(...given).findings;

const codesIn = (text: string, format: 'markdown' | 'html') =>
  findingsIn(text, format, handMadeFacts).map(({ code, fault, quoted }) => `${code} ${fault}: ${quoted}`);

describe('a Markdown paper', () => {
  it('is read by headings, the code with or without its title', () => {
    const text = [
      '# Performance to May 2018',
      'The force saw 999 things in 2018.',
      '## T3A.1 Victim-Based Crime',
      'Victim-based crime rose by 15.5% (11,824 offences).',
      '### Insight',
      'The City accounts for 58% of this increase.',
      '## T1C.1: Mental Health Related Incidents',
      'The reduction of 5.8% equates to',
      '1,010 additional incidents.',
      '## Other matters',
      'A reduction of 99% is planned.',
    ]
      .join('\n\n')
      .replace('to\n\n1,010', 'to\n1,010');
    expect(codesIn(text, 'markdown')).toEqual(['T3A.1 number: 58%', 'T1C.1 direction: 1,010 additional']);
  });

  it('says that two shares of one whole cannot be, beside that one of them is another', () => {
    // 58% and 43% of 822 of a published paper: for both, the part is 57.5% of it to the digit, which is 472.65.
    const shares = (second: number) =>
      `## T3A.1\n\nThere were 822 offences. The geographic split is 58% City and ${second}% County.`;
    const saysOf = (second: number) =>
      findingsIn(shares(second), 'markdown', handMadeFacts)
        .filter(({ fault }) => fault === 'total')
        .map(({ quoted, data }) => `${quoted}: ${data}`);
    expect(saysOf(43)).toEqual(['58% City and 43%: they add up to 101%: no whole numbers of 822 print both']);
    expect(saysOf(42)).toEqual([]);
  });

  it('leaves what a paragraph was about where a table goes on to other measures', () => {
    const points = '1. T3A.1 Victim-Based Crime rose by 15.5%.\n\n';
    const rule = '\n\nA rise of 25.5% or more is listed.';
    const rows = (code: string) => `| Measure | Change |\n|---|---|\n| ${code} | −5.8% |`;
    expect(codesIn(`${points}${rows('T1C.1')}${rule}`, 'markdown')).toEqual([]);
    expect(codesIn(`${points}Victim-based crime rose by 25.5%.`, 'markdown')).toEqual([
      'T3A.1 number: 25.5%',
    ]);
  });

  it('gives the line of a sentence', () => {
    const [found] = findingsIn(
      '# Paper\n\n## T3A.1\n\nAll is well.\nCrime fell by 15.5%.\n',
      'markdown',
      handMadeFacts,
    );
    expect(found?.line).toBe(6);
  });

  it('gives the right line where two sentences begin alike', () => {
    const text = [
      '## T1C.1',
      '',
      'The number of mental health incidents was 16,404.',
      'The number of mental health incidents was 16,440.',
      '',
      '## T3A.1',
      '',
      'In the 12 months to May 2018 there were 88,108 crimes.',
      '',
      'In the 12 months to May 2018 there were 88,801 crimes.',
    ].join('\n');
    expect(
      findingsIn(text, 'markdown', handMadeFacts).map(({ line, quoted }) => `${line} ${quoted}`),
    ).toEqual(['4 16,440', '10 88,801']);
  });

  it('goes on after a line that begins with a decimal, which is no code', () => {
    const text = '## T3A.1\n\n15.5% lower than last year.\n\n15.5 per cent more, or 11,842 crimes.\n';
    expect(codesIn(text, 'markdown')).toEqual(['T3A.1 direction: 15.5% lower', 'T3A.1 number: 11,842']);
    expect(codesIn('## T3A.1\n\n## 2.4 Hate crime\n\nIt fell by 15.5%.\n', 'markdown')).toEqual([]);
  });

  it('reads the headings of columns and rows as words of the sentence', () => {
    const text = [
      '## T3A.1',
      '',
      '| Division | 12 months to May 2018 | 12 months to May 2017 | % change |',
      '|---|---|---|---|',
      '| City | 34,770 | 30,272 | 14.9 |',
      '| County | 53,218 | 45,935 | 15.7 |',
      '',
      '| Month | Crimes |',
      '|---|---|',
      '| May 2018 | 8,199 |',
      '| April 2018 | 7,199 |',
    ].join('\n');
    expect(codesIn(text, 'markdown')).toEqual(['T3A.1 number: 53,218', 'T3A.1 number: 7,199']);
  });

  it('is read by its lists', () => {
    const text = '## T3D.1\n\n- 15.7% this year, up from last year\n- 4.4% lower than last year\n';
    expect(codesIn(text, 'markdown')).toEqual(['T3D.1 direction: up', 'T3D.1 unit: 4.4%']);
  });

  it('is read by the rows of its tables, parts stacked in a cell', () => {
    const text = [
      '| Measure | Performance | Insight |',
      '|---|---|---|',
      '| T2A.2 Proportion of Victim-Based Crime: a) Child Victim b) Adult Victim c) Organisation | a) −0.3pp b) −0.3pp c) −0.8pp | Almost 70% of victims are adults. |',
      '| T3D.1 | −4.4% | The rate is 15.7%. |',
      '| T4C.2 Staffing | 96.9%<br>99.5%<br>92.6% | |',
    ].join('\n');
    expect(codesIn(text, 'markdown')).toEqual([
      'T2A.2 direction: −0.3pp',
      'T3D.1 unit: −4.4%',
      'T4C.2 part: 99.5%',
      'T4C.2 part: 92.6%',
    ]);
  });

  it('takes a letter after the code for the part', () => {
    expect(codesIn('## T2A.2a\n\nThe proportion is 8.3%, down 0.3pp.', 'markdown')).toEqual([]);
    expect(codesIn('## T2A.2 b) Adult Victim\n\nThe proportion is 8.3%.', 'markdown')).toEqual([
      'T2A.2 part: 8.3%',
    ]);
    expect(codesIn('## T4D.4c\n\nThe average is 5 hours and 16 minutes.', 'markdown')).toEqual([
      'T4D.4c number: 5 hours and 16 minutes',
    ]);
  });

  it('names no measure that it has no finding for', () => {
    const text = '## T3A.1\n\nCrime rose by 15.5%.\n\n## T3D.1\n\nThe rate is 15.7%.\n';
    expect(JSON.stringify(proofText(text, 'markdown', handMadeFacts))).not.toMatch(/T3/);
  });
});

describe('an HTML paper', () => {
  const row = (code: string, ...cells: string[]) =>
    `<tr><th>${code}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  it('is read by the rows of its tables, code and title in one cell or two', () => {
    const html = `<html><head><title>T3A.1 fell by 99%</title><style>p { width: 50% }</style></head><body>
      <table><thead><tr><th>Measure</th><th>Performance</th><th>Trend</th><th>Insight</th></tr></thead><tbody>
      ${row('<div><span>T3A.1</span> Victim-Based Crime</div><details><summary>Definition</summary><p>It fell by 99%.</p></details>', '+15.5%<div>12 months to May 2018</div>', '<svg><text>99%</text></svg>', 'Crime fell by 15.5%<sup>1</sup>.')}
      ${row('T4D.2 Calls for Service<br>a) 999', '−3.1%', '', '')}
      ${row('b) 101', '+8.0%', '', '')}
      </tbody></table></body></html>`;
    expect(codesIn(html, 'html')).toEqual(['T3A.1 direction: fell by 15.5%', 'T4D.2 number: +8.0%']);
  });

  it('reads figures by the heading of their column', () => {
    const html = `<table><tr><th>Code</th><th>Current</th><th>Previous</th><th>Change</th></tr>
      ${row('T3A.1', '88,108', '76,824', '+15.5%')}</table>`;
    expect(codesIn(html, 'html')).toEqual(['T3A.1 number: 76,824']);
  });
});

describe('a Word paper', () => {
  it('is read by its headings and its tables', async () => {
    const bytes = wordDocument(
      [
        '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>T1C.1 Mental Health Related Incidents</w:t></w:r></w:p>',
        '<w:p><w:r><w:t>This equates to </w:t></w:r><w:r><w:t>1,100 fewer incidents, or 5.8%.</w:t></w:r></w:p>',
        '<w:tbl>',
        ...[
          ['Measure', 'Performance', 'Trend', 'Insight'],
          ['T3A.1 Victim-Based Crime', '-15.5%', 'Up', 'Crime rose by 11,824 offences.'],
        ].map(
          (cells) =>
            `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
        ),
        '</w:tbl>',
      ].join(''),
    );
    expect(codesIn(await wordToHtml(bytes), 'html')).toEqual([
      'T1C.1 number: 1,100',
      'T3A.1 direction: -15.5%',
    ]);
  });
});

describe('a Word paper whose rows say that they are no headings', () => {
  it('is read all the same', async () => {
    const row = (isHeading: string, ...cells: string[]) =>
      `<w:tr><w:trPr><w:tblHeader w:val="${isHeading}"/></w:trPr>${cells
        .map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`)
        .join('')}</w:tr>`;
    const bytes = wordDocument(
      `<w:tbl>${row('on', 'Measure', 'Performance', 'Insight')}${row(
        'off',
        'T3A.1 Victim-Based Crime',
        '+15.5%',
        '98,108 crimes against 76,284 in the 12 months before.',
      )}${row('off', 'T1C.1 Mental Health Related Incidents', '+5.8%', '')}</w:tbl>`,
    );
    expect(codesIn(await wordToHtml(bytes), 'html')).toEqual([
      'T3A.1 number: 98,108',
      'T1C.1 direction: +5.8%',
    ]);
  });
});

describe('verdicts of tests and trends', () => {
  const significant = 'There has been a significant increase in violent knife crime.';

  it('make an error of a word that contradicts them, a note where there are none', () => {
    const levels = (text: string, facts = handMadeFacts) =>
      findingsIn(`## T3B.4\n\n${text}`, 'markdown', facts).map(({ level }) => level);
    expect(levels(significant, readSignals('T3B.4', { isSignificant: null }))).toEqual(['note']);
    expect(levels(significant, readSignals('T3B.4', { isSignificant: false }))).toEqual(['error']);
    expect(levels(significant, readSignals('T3B.4', { isSignificant: true }))).toEqual([]);
    expect(levels('The trend is upward.', readSignals('T3B.4', { trend: 'stable' }))).toEqual(['error']);
    expect(levels('The trend is upward.', readSignals('T3B.4', { trend: 'slight up' }))).toEqual([]);
    expect(levels('The trend is stable.', readSignals('T3B.4', { trend: 'slight up' }))).toEqual([]);
    expect(levels('The trend is stable.', readSignals('T3B.4', { trend: 'up' }))).toEqual(['error']);
  });

  it('proposes the word that is right', () => {
    const [found] = findingsIn(
      `## T3B.4\n\n${significant}`,
      'markdown',
      readSignals('T3B.4', { isSignificant: false }),
    );
    expect(found?.proposal).toBe('There has been an increase in violent knife crime.');
  });
});

describe('a table of exceptions', () => {
  it('is read with the part in the title, what a change was from beside it, and its drivers left alone', () => {
    const html = `<table><thead><tr><th>Measure</th><th>Change</th><th>Driven by</th></tr></thead><tbody>
      <tr><th>T2A.3 Serious Sexual Offences: Child</th><td>+8.8%<div>1,471 offences against 1,352, 12 months to May 2018</div></td><td>City (51%)</td></tr>
      <tr><th>T2A.3 Serious Sexual Offences: Adult</th><td>+8.8%</td><td>City (51%)</td></tr></tbody></table>`;
    expect(codesIn(html, 'html')).toEqual(['T2A.3 part: +8.8%']);
  });

  it('reads months in a table within a cell', () => {
    const html = `<table><tr><th>T1C.1</th><td>Stable.<details><summary>Data</summary><table>
      <tr><th>Month</th><th>incidents</th></tr><tr><th>May 2017</th><td>1,873</td></tr><tr><th>May 2018</th><td>1,394</td></tr>
      </table></details></td></tr></table>`;
    expect(codesIn(html, 'html')).toEqual([]);
  });
});

describe('a figure said twice in one paper', () => {
  const paper = (summary: string) =>
    `# Summary\n\n${summary}\n\n## T3A.1\n\nThe force recorded 88,108 crimes, an increase of 15.5%.\n`;
  const twice = (summary: string) =>
    proofText(paper(summary), 'markdown', handMadeFacts).findings.map(
      ({ fault, line, quoted, data, proposal }) => [fault, line, quoted, data.split(';')[0], proposal],
    );

  it('that differs is found, with where the other stands and which is right', () => {
    expect(twice('Victim-based crime rose by 15.5% to 88,018 crimes.')).toEqual([
      [
        'said twice',
        3,
        '88,018',
        'under T3A.1, line 7 it is 88,108',
        'Victim-based crime rose by 15.5% to 88,108 crimes.',
      ],
    ]);
    expect(twice('Victim-based crime fell by 15.5%.')).toEqual([
      [
        'said twice',
        3,
        'fell by 15.5%',
        'under T3A.1, line 7 it is 15.5%',
        'Victim-based crime rose by 15.5%.',
      ],
    ]);
  });

  it('that is the same, is of no measure that the sentence names, or stands nowhere else, is none', () => {
    expect(twice('Victim-based crime rose by 15.5% to 88,108 crimes.')).toEqual([]);
    expect(twice('Crime rose by 15.4% to 88,018 crimes.')).toEqual([]);
    expect(twice('Of victim-based crime and gun crime, 15.4% more was recorded.')).toEqual([]);
    expect(twice('Victim-based crime: the force was inspected 14 times.')).toEqual([]);
  });
});
