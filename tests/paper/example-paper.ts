import type { Paper, PaperLine, PaperRow } from '../../src/paper/paper.ts';
import type { PaperFigure } from '../../src/paper/paper-figures.ts';

function line(changes: Partial<PaperLine>): PaperLine {
  return {
    letter: null,
    title: '',
    performance: '+15.5%',
    status: 'final',
    period: '12 months to May 2018',
    insight: '88,108 crimes against 76,284 in the 12 months before, up 15.5%.',
    unit: 'crimes',
    months: [{ month: 'May 2018', value: '8,382' }],
    chart: 'T3A.1 all',
    ...changes,
  };
}

function row(code: string, title: string, lines: readonly PaperLine[]): PaperRow {
  return {
    code,
    title,
    definition: `What ${code} counts, and what it leaves out.`,
    source: `System of ${code}`,
    owner: `Owner of ${code}`,
    lines,
  };
}

function figure(changes: Partial<PaperFigure>): PaperFigure {
  return {
    code: 'T3A.1',
    part: 'all',
    title: 'Victim-Based Crime',
    area: 'force',
    area_level: 'force',
    unit: 'crimes',
    status: 'final',
    reason: null,
    trend: 'up',
    breaks: null,
    suppressed: null,
    period: '12 months to May 2018',
    previousPeriod: '12 months to May 2017',
    current: 88108,
    previous: 76284,
    difference: 11824,
    change: 15.49997,
    change_unit: '%',
    decimals: 0,
    ...changes,
  };
}

const callLine = line({
  performance: 'withheld',
  status: 'withheld',
  insight: 'withheld: April 2018 was not received.',
  chart: null,
});

/** A paper of two themes: a whole, parts, and rows that are provisional, withheld and not available. */
export const examplePaper: Paper = {
  title: 'Performance & Insight Report',
  force: null,
  asAt: 'May 2018',
  isSynthetic: false,
  revisions: { papers: 0, printed: [], all: [] },
  statuses: { final: 2, provisional: 1, withheld: 1, 'not available': 0 },
  exceptions: [
    {
      code: 'T3A.1',
      title: 'Victim-Based Crime',
      performance: '+15.5%',
      counts: '88,108 crimes against 76,284',
      period: '12 months to May 2018',
      kind: 'concern',
      drivers: 'Violence <with> injury & more (18%)',
    },
  ],
  chance: { tested: 40, beyond: 9, expected: 2 },
  rules: ['An exception is beyond chance, and large enough to matter.', 'A trend has a test of its own.'],
  sections: [
    {
      theme: 'Theme 3: Tackling Crime and Anti-Social Behaviour',
      objective: 'T3A Communities and people are safer and feel safer',
      rows: [
        row('T3A.1', 'Victim-Based Crime', [line({})]),
        row('T3A.2', 'Victim-Based Crime: Rural and Urban Areas', [
          line({
            letter: 'a',
            title: 'Rural Areas',
            performance: '+16.0%',
            insight: '10,839 crimes against 9,344.',
          }),
          line({
            letter: 'b',
            title: 'Urban Areas',
            performance: '−0.4 pp',
            status: 'provisional',
            insight: '75,973 crimes against 66,352.',
          }),
        ]),
      ],
    },
    {
      theme: 'Theme 4: Transforming Services and Delivering Quality Policing',
      objective: 'T4D Value for money is delivered and waste is minimised',
      rows: [row('T4D.2', 'Calls for Service', [callLine])],
    },
  ],
  sources: [
    {
      feed: 'Recorded crime',
      extracts: 24,
      refused: 1,
      months: 'June 2016 to May 2018',
      rowsIn: 164392,
      rowsAccepted: 164390,
      rowsQuarantined: 2,
      rowsSkipped: 0,
    },
  ],
  findings: [
    { level: 'notes', text: '=HYPERLINK("http://example.org") is text, and "quoted"' },
    { level: 'rejects row', text: '[rejects row] bad-date: crime/crime-2018-05.csv, line 7' },
  ],
  figures: {
    rows: [
      figure({}),
      figure({
        code: 'T3A.2',
        part: 'rural',
        title: 'Victim-Based Crime: Rural Areas',
        change: 16,
        current: 10839,
        previous: 9344,
        difference: 1495,
        breaks: 'counting rules',
      }),
      figure({
        code: 'T3A.2',
        part: 'urban',
        title: 'Victim-Based Crime: Urban Areas',
        status: 'provisional',
        reason: 'May 2018 is in doubt',
        change: -0.44,
        change_unit: 'pp',
        unit: '% of crime',
        current: 86.22,
        previous: 86.66,
        difference: -0.44,
        decimals: 1,
      }),
      figure({
        code: 'T4D.2',
        title: 'Calls for Service',
        unit: 'calls',
        status: 'withheld',
        reason: 'April 2018 was not received',
        trend: null,
        current: null,
        previous: 1200,
        difference: null,
        change: null,
      }),
    ],
    areas: [
      figure({
        area: 'Ashfield',
        area_level: 'district',
        current: 9000,
        previous: 8000,
        difference: 1000,
        change: 12.5,
      }),
    ],
    months: [
      {
        code: 'T3A.1',
        part: 'all',
        title: 'Victim-Based Crime',
        unit: 'crimes',
        month: '2018-04',
        value: null,
        decimals: 0,
        note: 'not received',
        isSuppressed: false,
      },
      {
        code: 'T3A.1',
        part: 'all',
        title: 'Victim-Based Crime',
        unit: 'crimes',
        month: '2018-05',
        value: 8382,
        decimals: 0,
        note: null,
        isSuppressed: false,
      },
    ],
    rates: [
      {
        code: 'T3A.1',
        part: 'all',
        title: 'Victim-Based Crime',
        area: 'force',
        area_level: 'force',
        unit: 'crimes per 1,000 residents',
        current: 106.4,
        previous: 92.1,
        population: 828200,
        isSuppressed: false,
        population_vintage: 'mid-2019',
      },
    ],
  },
};

/** Every text that a reader of the paper must find, whatever its format. */
export function printedTexts(paper: Paper): string[] {
  return [
    ...paper.sections.flatMap(({ theme, objective, rows }) => [
      ...[theme, objective].filter((text) => text !== null),
      ...rows.flatMap(({ code, title, definition, source, owner, lines }) => [
        ...[code, definition, source, owner],
        ...lines.flatMap((one) => [
          one.title === '' ? title : one.title,
          ...[one.performance, one.period, one.insight],
        ]),
      ]),
    ]),
    ...paper.exceptions.flatMap((one) => [
      one.code,
      one.title,
      one.performance,
      one.counts,
      one.period,
      one.drivers,
    ]),
    ...paper.rules,
    ...paper.sources.flatMap(({ feed, months }) => [feed, months]),
    ...paper.findings.map(({ text }) => text),
  ];
}
