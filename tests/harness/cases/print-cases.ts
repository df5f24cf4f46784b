import Table from 'cli-table3';
import { cases, tableCases } from './case-list.ts';
import { hasCase, outcomeOf } from './cases.ts';

const table = new Table({ head: ['case', 'what is right', 'now'], colWidths: [42, 50, 60], wordWrap: true });
const present = cases.filter(hasCase);
const all = [
  ...present.map((one) => ({ ...one, faults: async () => one.faults(await outcomeOf(one)) })),
  ...tableCases,
];
let wrong = 0;
for (const { name, kind, faults } of all) {
  const found = await faults();
  if (found.length > 0) wrong += 1;
  table.push([name, kind, found.length === 0 ? 'right' : found.join('; ')]);
}
console.log(table.toString());
console.log(`${all.length - wrong} right, ${wrong} wrong`);
process.exitCode = wrong === 0 ? 0 : 1;
