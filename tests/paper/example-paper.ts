import { performanceInsight } from '../../pipelines/performance-insight.ts';
import { monthSpine } from '../../src/calendar.ts';
import { contractOf } from '../../src/contracts/index.ts';
import { describeFinding, type Finding, finding } from '../../src/findings/finding.ts';
import { performanceOf } from '../../src/insight/describe-result.ts';
import { periodOf } from '../../src/insight/references.ts';
import type { Receipt } from '../../src/land/receipt.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { type Result, resultOf } from '../../src/measures/result.ts';
import { gapAt } from '../../src/measures/series.ts';
import type { PaperMaterial } from '../../src/paper/material.ts';
import { objectiveRows } from '../../src/paper/measure-rows.ts';
import { compose, type Paper } from '../../src/paper/section.ts';
import { exceptionRules, printedExceptions } from '../../src/paper/sections/exceptions.ts';
import { counted, yearly } from '../measures/small-series.ts';

function measure(code: string, title: string, changes: Partial<Measure> = {}): Measure {
  return {
    ...counted,
    code,
    title,
    objective: code.split('.')[0] ?? '',
    definition: `What ${code} counts, and what it leaves out.`,
    source: `System of ${code}`,
    owner: `Owner of ${code}`,
    ...changes,
  } as Measure;
}

const victimBasedCrime = measure('T3A.1', 'Victim-Based Crime');
const byPlace = measure('T3A.2', 'Victim-Based Crime: Rural and Urban Areas', {
  statistic: 'proportion',
  unit: '% of crimes',
  parts: {
    of: 'areas',
    named: [
      { part: 'rural', letter: 'a', title: 'Rural Areas' },
      { part: 'urban', letter: 'b', title: 'Urban Areas' },
    ],
  } as unknown as NonNullable<Measure['parts']>,
});
/** An owner whose name begins like a formula. */
export const formulaLike = '=HYPERLINK("http://example.org") is text, and "quoted"';
const calls = measure('T4D.2', 'Calls for Service', { unit: 'calls', owner: formulaLike });

function result(of: Measure, [current, previous]: [number, number], changes: Partial<Result> = {}): Result {
  const plain = resultOf(of, yearly({ previous: [previous, null], current: [current, null] }), '2018-05');
  return { ...plain, measure: of.code, current, previous, difference: current - previous, ...changes };
}

const results = [
  result(victimBasedCrime, [88108, 76284], { change: 15.49997, trend: 'up' }),
  result(victimBasedCrime, [9000, 8000], { area: 'Ashfield', area_level: 'district', change: 12.5 }),
  result(byPlace, [10839, 9344], {
    part: 'rural',
    unit: 'crimes',
    change: 16,
    change_unit: '%',
    status: 'final',
    reason: null,
    breaks: 'counting rules',
  }),
  result(byPlace, [86.22, 86.66], {
    part: 'urban',
    change: -0.44,
    change_unit: 'pp',
    status: 'provisional',
    reason: 'May 2018 is in doubt',
  }),
  result(calls, [0, 1200], {
    current: null,
    difference: null,
    change: null,
    status: 'withheld',
    reason: 'April 2018 was not received',
    trend: null,
  }),
];

const receipts = monthSpine('2016-06', '2018-05').map(
  (month, index) =>
    ({
      extract_id: index,
      feed: 'crime',
      file: `crime/crime-${month}.csv`,
      month,
      is_synthetic: false,
      bytes: 1000,
      rows_in: index === 23 ? 164392 : 0,
      rows_accepted: index === 23 ? 164390 : 0,
      rows_quarantined: index === 23 ? 2 : 0,
    }) as Receipt,
);

const findings: Finding[] = [
  finding({
    code: 'late-file',
    level: 'notes',
    file: 'crime/crime-2018-05.csv',
    expected: 'a file "on time"',
    got: 'one <late> & after',
    todo: 'Nothing: it is counted',
  }),
  finding({
    code: 'bad-date',
    level: 'rejects row',
    file: 'crime/crime-2018-05.csv',
    expected: 'a date',
    got: "'yesterday'",
    todo: 'Correct the row',
  }),
];

/** What a paper of two themes is made of: a whole, parts, and rows that are provisional and withheld. */
export const exampleMaterial = {
  publication: {
    name: 'performance-insight',
    title: 'Performance & Insight Report',
    feeds: ['crime'],
    measures: [victimBasedCrime, byPlace, calls],
  },
  landed: {
    force: null,
    accepted: receipts.filter(({ month }) => month !== '2017-01'),
    refused: receipts.filter(({ month }) => month === '2017-01'),
    skipped: [],
  },
  staged: { findings: [], repeatsByExtract: new Map() },
  shown: {
    asAt: '2018-05',
    results,
    measured: [
      {
        measure: victimBasedCrime,
        series: [
          {
            measure: 'T3A.1',
            part: 'all',
            area: 'force',
            area_level: 'force',
            points: [gapAt('2018-04'), { ...gapAt('2018-05'), numerator: 8382, gap: null }],
          },
        ],
        drivers: [],
        unavailable: [],
      },
    ],
    rates: [
      {
        measure: 'T3A.1',
        part: 'all',
        as_at: '2018-05',
        area: 'force',
        area_level: 'force',
        unit: 'crimes per 1,000 residents',
        current: 106.4,
        previous: 92.1,
        population: 828200,
        population_vintage: 'mid-2019',
      },
    ],
    withheldFeeds: new Set(),
  },
  history: { earlierPapers: [], definitions: new Map(), revisions: [] },
  exceptions: [
    {
      measure: 'T3A.1',
      part: 'all',
      as_at: '2018-05',
      rank: 1,
      kind: 'concern',
      of: 'change',
      month: null,
      size: 3,
      reason: '',
      drivers: [
        { by: 'offence', value: 'Violence <with> injury & more', difference: 100, share: 18, base_share: 10 },
      ],
    },
  ],
  pictures: new Map(),
  authorInsight: [
    { code: 'T3A.1', part: null, text: '88,108 crimes against 76,284 in the 12 months before, up 15.5%.' },
    { code: 'T3A.2', part: 'rural', text: '10,839 crimes against 9,344.' },
    { code: 'T3A.2', part: 'urban', text: '75,973 crimes against 66,352.' },
    { code: 'T4D.2', part: null, text: 'withheld: April 2018 was not received.' },
  ],
  findings,
} as unknown as PaperMaterial;

/** The same, of synthetic data. */
export const syntheticMaterial: PaperMaterial = {
  ...exampleMaterial,
  landed: {
    ...exampleMaterial.landed,
    accepted: exampleMaterial.landed.accepted.map((receipt) => ({ ...receipt, is_synthetic: true })),
  },
};

/** The paper that is made of it, with the sections of the monthly paper. */
export function paperFrom(material: PaperMaterial, pictures: Paper['pictures'] = material.pictures): Paper {
  return compose(performanceInsight.paper, { ...material, pictures });
}

/** Every text that a reader of the paper must find, whatever its format; of findings, only the workbook has each. */
export function printedTexts(material: PaperMaterial, inWorkbook = false): string[] {
  const findings = material.findings.filter(({ level }) => inWorkbook || level === 'blocks');
  return [
    ...objectiveRows(material).flatMap(({ theme, objective, rows }) => [
      ...[theme, objective].filter((text) => text !== null),
      ...rows.flatMap(({ measure: { code, title, definition, source, owner }, lines }) => [
        ...[code, definition, source, owner],
        ...lines.flatMap((line) => [
          line.title === '' ? title : line.title,
          ...[performanceOf(line.result), periodOf(line.result), line.insight],
        ]),
      ]),
    ]),
    ...printedExceptions(material).flatMap((exception) => [
      exception.code,
      exception.title,
      exception.performance,
      exception.counts,
      exception.period,
      exception.drivers,
    ]),
    ...exceptionRules,
    ...material.publication.feeds.map((feed) => contractOf(feed).title),
    ...findings.map((each) =>
      describeFinding(each.level === 'rejects row' ? { ...each, got: 'something else' } : each),
    ),
  ];
}
