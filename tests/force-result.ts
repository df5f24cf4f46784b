import { performanceInsight } from '../pipelines/performance-insight.ts';
import type { Measure } from '../src/measures/measure.ts';
import type { Result } from '../src/measures/result.ts';
import { figuresInto, passingFolder } from './build-into.ts';
import { type SmallCrime, writeCrimes } from './own-extracts.ts';

/**
 * The force's result of a measure at May 2018 from two crimes a month in the 24 months before: the first an
 * assault with injury, the second as given.
 */
export async function forceResult(
  measure: Measure,
  second: (month: string) => SmallCrime,
  asAt = '2018-05',
): Promise<Result> {
  const [raw, out] = [passingFolder(), passingFolder()];
  try {
    writeCrimes(raw.path, '2016-06', '2018-05', second);
    const { shown } = await figuresInto(
      { ...performanceInsight, measures: [measure] },
      { rawFolder: raw.path, out: out.path, asAt },
    );
    const [result] = shown.results;
    if (!result) throw new Error(`no result: ${measure.code}`);
    return result;
  } finally {
    raw.remove();
    out.remove();
  }
}
