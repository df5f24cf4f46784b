import { findingsOf, subjectFor } from './sentences/run-set.ts';
import { mutationsOf } from './mutations.ts';
import { firstSet } from './sentences/first-set.ts';
import { secondSet } from './sentences/second-set.ts';
import { thirdSet } from './sentences/third-set.ts';
let n=0,c=0;
for (const s of [...firstSet,...secondSet,...thirdSet]) { if (s.fault) continue;
  for (const m of mutationsOf(s.sentence, subjectFor(s.measure))) { n++; if (findingsOf({measure:s.measure, sentence:m.sentence}).length) c++; else console.log(s.measure, m.what, '|', m.sentence); } }
console.log(n,c,c/n);
