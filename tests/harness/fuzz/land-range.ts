import { casesFrom } from './fuzz-case.ts';
import { landCases } from './land-cases.ts';

/** Lands cases in a process of its own, which may hang or die: `land-range.js <seed> <first> <count>`. */
const [seed = 1, first = 0, count = 1] = process.argv.slice(2).map(Number);
const verdicts = await landCases(casesFrom(seed, first, count));
process.send?.(verdicts, () => process.disconnect());
