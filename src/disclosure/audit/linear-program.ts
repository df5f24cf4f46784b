import type { Highs } from 'highs';
import type { Range, Sum } from './possible-values.ts';

/** Sets up linear programs, and finds the numbers in their ranges, with sums in theirs, that have the greatest total. */
export interface Solver {
  program(numbers: readonly Range[], sums: readonly Sum[]): Program;
}

export interface Program {
  /** The numbers whose total, each times its worth, is the greatest; null where no numbers meet all that is asked. */
  greatest(worth: Float64Array): Float64Array | null;
  dispose(): void;
}

let loaded: Promise<Highs> | null = null;

/** The solver, which is loaded when it is first used. */
export async function loadSolver(): Promise<Solver> {
  loaded ??= import('highs').then((library) => {
    // Its types are those of CommonJS, where what a module exports by default is one level down.
    const load = library.default as unknown as typeof library.default.default;
    return load();
  });
  const highs = await loaded;
  return { program: (numbers, sums) => programIn(highs, numbers, sums) };
}

function programIn(highs: Highs, numbers: readonly Range[], sums: readonly Sum[]): Program {
  const starts = [0];
  for (const { terms } of sums) starts.push((starts.at(-1) ?? 0) + terms.size);
  const finite = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity);
  const model = highs.createModel({
    numCols: numbers.length,
    numRows: sums.length,
    colCost: new Float64Array(numbers.length),
    colLower: Float64Array.from(numbers, ({ low }) => finite(low)),
    colUpper: Float64Array.from(numbers, ({ high }) => finite(high)),
    rowLower: Float64Array.from(sums, ({ low }) => finite(low)),
    rowUpper: Float64Array.from(sums, ({ high }) => finite(high)),
    matrix: {
      format: 'csr',
      numRows: sums.length,
      numCols: numbers.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(sums.flatMap(({ terms }) => [...terms.keys()])),
      values: Float64Array.from(sums.flatMap(({ terms }) => [...terms.values()])),
    },
  });
  model.options.set('output_flag', false);
  const isLarge = numbers.length > 400;
  if (isLarge) model.options.set('solver', 'ipm');
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  const all = { kind: 'range', from: 0, to: numbers.length - 1 } as const;
  return {
    greatest: (worth) => {
      model.changeColsCost(all, worth);
      if (isLarge) model.clearSolver();
      model.run();
      const isSolved = model.getModelStatus() === highs.constants.modelStatus.optimal;
      return isSolved ? Float64Array.from(model.getSolution().colValue) : null;
    },
    dispose: () => model.dispose(),
  };
}
