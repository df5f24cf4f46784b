import { readFileSync } from 'node:fs';
import { blocksOf } from '../../src/proof/document/read-document.ts';
import { passagesOf } from '../../src/proof/document/sections.ts';
import { handMadeFacts } from './hand-made-facts.ts';
const t = readFileSync(process.argv[2]!, 'utf8');
const b = blocksOf(t, process.argv[2]!.endsWith('.md')?'markdown':'html');
console.log(JSON.stringify(b,null,0)); console.log(passagesOf(b, handMadeFacts));
