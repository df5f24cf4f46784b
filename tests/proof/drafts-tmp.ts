import { comparisonOf, draftOf, headlineOf, performanceOf } from '../../src/insight/describe-result.ts';
import { insightOf } from '../../src/insight/insight.ts';
import { sentencesOf } from '../../src/proof/document/sentences.ts';
import { proofSentence } from '../../src/proof/proof-sentence.ts';
import { subjectOf } from '../../src/proof/readings/sentence.ts';
import { randomFacts } from './random-facts.ts';
let n=0, bad=0; const t0=Date.now(); let gen=0;
for (let seed=1; seed<=Number(process.argv[2] ?? 20); seed++) {
  const g=Date.now(); const sets = randomFacts(seed); gen+=Date.now()-g;
  for (const {facts,results,contributions,rates} of sets) for (const result of results) {
    if (result.area!=='force') continue;
    const subject = subjectOf(facts, result.measure, result.part==='all'?null:result.part)!;
    const texts=[draftOf(result), headlineOf(facts.measures[0]!.title,result), comparisonOf(result), insightOf(result,{contributions,rates}), performanceOf(result)];
    for (const s of new Set(texts.flatMap(t=>sentencesOf(t).map(x=>x.text)))) { n++;
      for (const f of proofSentence(s, subject).findings) { bad++; if (bad<25) console.log(seed, f.level, f.code, f.fault, JSON.stringify(f.quoted), '|', f.says, '|', f.data, '|', s); }
    }
  }
}
console.log({n,bad,ms:Date.now()-t0,gen});
