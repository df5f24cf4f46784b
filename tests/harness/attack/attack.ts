import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { readPolicy } from '../../../src/disclosure/policy.ts';
import { byHand } from './by-hand/by-hand.ts';
import { howMuchIsHidden } from './how-much-is-hidden.ts';
import { attack, type Papers, publishIssues } from './papers.ts';
import { papersOf } from './sample-papers.ts';
import { smallPapers } from './small-force.ts';

const { values, positionals } = parseArgs({
  options: {
    'by-hand': { type: 'boolean', default: false },
    raw: { type: 'string', default: 'data-raw' },
    papers: { type: 'string', default: '24' },
  },
  allowPositionals: true,
});
const [out = '.', asAt = '2018-05'] = positionals;
const count = Number(values.papers);
const policy = readPolicy();

const cases: [string, Papers][] = [];
if (out !== 'none')
  cases.push([`the sample, ${count} papers issued twice, one late`, await papersOf(out, asAt, count)]);
for (const size of [1, 8])
  cases.push([
    `a force of ${40 * size} crimes a month, ${count} papers issued twice, one late`,
    await smallPapers(1, size, count),
  ]);

let isBroken = false;
if (out !== 'none') {
  const table = new Table({ head: ['the paper as it is built', 'all', 'hidden'] });
  for (const { what, all, hidden, mayHide } of howMuchIsHidden(out)) {
    table.push([what, all, hidden.length === 0 ? 0 : `${hidden.length}: ${hidden.slice(0, 6).join(', ')}`]);
    if (hidden.length > 0 && !mayHide) isBroken = true;
  }
  console.log(table.toString());
}
if (values['by-hand']) {
  const table = new Table({
    head: ['attack', 'on', 'tried', 'if few alone were hidden', 'recovered', 'what an outsider gets'],
    colWidths: [26, 24, 10, 14, 11, 60],
    wordWrap: true,
  });
  for (const { name, on, tried, naive, recovered, gets } of await byHand(cases, {
    policy,
    built: out === 'none' ? null : { out, asAt, rawFolder: values.raw },
  })) {
    table.push([name, on, tried, naive ?? '', recovered, gets]);
    if (recovered > 0) isBroken = true;
  }
  console.log(table.toString());
}

const audited = new Table({
  head: [
    'papers of',
    'control',
    'shown below force',
    'not shown',
    'counts of 1-4',
    'given away',
    'exactly',
    'narrowest',
  ],
});
for (const [name, papers] of cases)
  for (const isControlled of [true, false]) {
    const found = await attack(publishIssues(papers, isControlled ? policy : null), papers.nesting, policy);
    const exactly = found.givenAway.filter(
      ({ low, high }) => Math.floor(high + 1e-6) === Math.ceil(low - 1e-6),
    );
    const row = [
      name,
      isControlled ? 'on' : 'off',
      found.shown,
      found.notShown,
      found.asked,
      found.givenAway.length,
      exactly.length,
      found.narrowest ?? 'none',
    ];
    audited.push(row);
    console.error(row.join(' · '));
    if (isControlled && found.givenAway.length > 0) {
      isBroken = true;
      console.log(name, found.givenAway.slice(0, 5));
    }
  }
console.log(audited.toString());
if (isBroken) process.exitCode = 1;
