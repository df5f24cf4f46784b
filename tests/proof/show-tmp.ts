import { findingsOf } from './sentences/run-set.ts';
const name = process.argv[2] ?? 'first-set';
const mod = await import(`./sentences/${name}.js`) as Record<string, any>;
const cases = Object.values(mod)[0] as any[];
let fp=0, fn=0, wrong=0, notRight=0;
for (const c of cases) {
  const f = findingsOf(c);
  const errors = f;
  if (c.fault === null) { if (errors.length) { fp++; console.log('FALSE ALARM', c.measure, JSON.stringify(c.sentence)); for (const e of errors) console.log('    ', e.level, e.fault, JSON.stringify(e.quoted), '|', e.says, '|', e.data); } }
  else if (!errors.length) { fn++; console.log('MISSED', c.measure, c.fault, c.quoted, JSON.stringify(c.sentence)); }
  else {
    if (!errors.some((e:any)=>e.fault===c.fault && e.quoted.includes(c.quoted))) { wrong++; console.log('OTHER', c.measure, c.fault, c.quoted, JSON.stringify(c.sentence)); for (const e of errors) console.log('    ', e.level, e.fault, JSON.stringify(e.quoted), '|', e.says, '|', e.data); }
    const p = errors.find((e:any)=>e.proposal)?.proposal;
    if (p) { const again = findingsOf({measure:c.measure, sentence:p}); if (again.some(e=>e.level==='error')) { notRight++; console.log('NOT RIGHT', JSON.stringify(c.sentence), '->', JSON.stringify(p)); for (const e of again) console.log('    ', e.fault, e.quoted, e.data);} else if (process.argv[3]) console.log('   ok', c.sentence, '->', p); }
    else console.log('NO PROPOSAL', c.sentence);
  }
}
console.log({n: cases.length, falseAlarms: fp, missed: fn, other: wrong, notRight});
