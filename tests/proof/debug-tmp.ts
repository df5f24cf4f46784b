import { readSentence, subjectOf } from '../../src/proof/readings/sentence.ts';
import { readNumbers } from '../../src/proof/readings/number-reading.ts';
import { readClaim } from '../../src/proof/claims/read-claim.ts';
import { judge } from '../../src/proof/claims/judge.ts';
import { handMadeFacts } from './hand-made-facts.ts';
const [code='', text=''] = process.argv.slice(2);
const m = /^(.*?\d)([a-z])?$/.exec(code);
const subject = subjectOf(handMadeFacts, code) ?? subjectOf(handMadeFacts, m![1]!, m![2] ?? null)!;
const s = readSentence(text, subject);
console.log('directions', s.directions.map(d=>d.text), 'periods', s.periods.map(p=>[p.text,p.kind,p.isComparator]), 'places', s.places.map(p=>[p.text,p.name]));
for (const r of readNumbers(s)) {
  const c = readClaim(r);
  console.log(JSON.stringify(r.number.text), r.number.unit, 'hedge', r.number.hedge?.text, '| frame', r.frame, '| dir', r.direction && [r.direction.sign, r.direction.word?.text, r.direction.how].join(' '), '| period', r.period.own?.text, r.period.comparator?.text, r.period.ofSentence?.text, '| place', r.places.part?.mention.name, r.places.area?.mention.name, r.places.area?.isHard, '| avg', r.average, '| topic', r.topic);
  if (c) console.log('   claim', c.kind, 'own', c.isOwn, 'expected', c.expected.slice(0,4).map(f=>f.name+'='+f.value.toFixed(2)+f.quantity).join(', '), '=>', judge(c)?.fault);
}
