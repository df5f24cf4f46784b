import Table from 'cli-table3';
import { cases } from './case-list.ts';
import { hasCase, outcomeOf } from './cases.ts';

const table = new Table({ head: ['case', 'what is right', 'now'], colWidths: [42, 50, 60], wordWrap: true });
let wrong = 0;
for (const one of cases.filter(hasCase)) {
  const faults = one.faults(await outcomeOf(one));
  if (faults.length > 0) wrong += 1;
  table.push([one.name, one.kind, faults.length === 0 ? 'right' : faults.join('; ')]);
}
console.log(table.toString());
console.log(`${cases.filter(hasCase).length - wrong} right, ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
