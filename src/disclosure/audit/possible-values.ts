import type { Highs } from 'highs';

/** A sum of numbers, by their places, each times its factor. */
type Terms = ReadonlyMap<number, number>;

/** The values that a number, or a sum, may have. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A sum that lies in a range. */
export interface Sum extends Range {
  readonly terms: Terms;
}

/** Numbers that outsiders have not been told, and what they know of them. */
export interface KnownNumbers {
  /** The range that each lies in, and its true value; null where that is not known to us either. */
  readonly numbers: readonly (Range & { readonly truth: number | null })[];
  readonly sums: readonly Sum[];
}

/** A sum that is asked for: a range in which steps of a size leave as many values as wanted is wide enough. */
export interface SumAsked {
  readonly terms: Terms;
  readonly step: number;
  readonly wanted: number;
}

/** Values this near to a whole number are it. */
const tolerance = 1e-5;

/** How many values a range has, in steps of a size: of counts, whole numbers. */
export function valuesIn({ low, high }: Range, step: number): number {
  if (step !== 1) return 1 + Math.floor((high - low) / step + tolerance);
  return Math.max(1, Math.floor(high + tolerance) - Math.ceil(low - tolerance) + 1);
}

/** How often many questions are put at once, before those that are left are put one by one. */
const rounds = 8;

/** No number is taken to be greater than this where nothing else is known. */
const greatest = 1e6;

/**
 * Which values sums may have, given all that is known: by linear programming, so that a range may be wider than whole
 * numbers allow, and never narrower. What is true is always among them: a relation that it does not meet is loosened
 * until it does. Only what hangs together with a question is looked at; of a range that is wide enough no more is worked
 * out than that.
 */
export async function possibleValues(known: KnownNumbers, questions: readonly SumAsked[]): Promise<Range[]> {
  const solver = await loadSolver();
  const ranges: Range[] = questions.map(() => ({ low: 0, high: 0 }));
  for (const { numbers, sums, asked } of groupsOf(known, questions)) {
    const places = new Map(numbers.map((number, place) => [number, place]));
    const here = (terms: Terms) => {
      const unknown = [...terms].filter(([number]) => places.has(number));
      const fixed = [...terms].filter(([number]) => !places.has(number));
      return {
        terms: new Map(unknown.map(([number, factor]) => [places.get(number) ?? 0, factor])),
        rest: fixed.reduce(
          (total, [number, factor]) => total + factor * (known.numbers[number]?.low ?? 0),
          0,
        ),
      };
    };
    const local = {
      numbers: numbers.map((number) => known.numbers[number] ?? { low: 0, high: 0, truth: null }),
      sums: sums.map(({ low, high, terms: all }) => {
        const { terms, rest } = here(all);
        return { terms, low: low - rest, high: high - rest };
      }),
    };
    const put = asked.map((at) => ({ ...here(questions[at]?.terms ?? new Map()), ...stepOf(questions[at]) }));
    const answers = answersIn(solver, local, put);
    for (const [place, at] of asked.entries()) {
      const [{ low, high } = { low: 0, high: 0 }, rest] = [answers[place], put[place]?.rest ?? 0];
      ranges[at] = { low: low + rest, high: high + rest };
    }
  }
  return ranges;
}

function stepOf(question: SumAsked | undefined): Pick<SumAsked, 'step' | 'wanted'> {
  return { step: question?.step ?? 1, wanted: question?.wanted ?? 0 };
}

/** What questions ask of some numbers that hang together. */
function answersIn(solver: Solver, known: KnownNumbers, questions: readonly SumAsked[]): Range[] {
  const truth = completed(solver, known);
  const totalOf = (terms: Terms, values: ArrayLike<number>) =>
    [...terms].reduce((total, [place, factor]) => total + factor * (values[place] ?? 0), 0);
  const ranges = questions.map(({ terms }) => {
    const value = totalOf(terms, truth);
    return { low: value, high: value };
  });
  if (known.numbers.length === 0) return ranges;
  const loosened = ({ low, high }: Range, value: number) => {
    const slack = 1e-7 * Math.max(1, Math.abs(value));
    return { low: Math.min(low, value - slack), high: Math.max(high, value + slack) };
  };
  const program = solver.program(
    known.numbers.map((number, place) =>
      loosened({ low: number.low, high: Math.min(number.high, greatest) }, truth[place] ?? 0),
    ),
    known.sums.map((sum) => ({ terms: sum.terms, ...loosened(sum, totalOf(sum.terms, truth)) })),
  );
  const solve = (worth: Float64Array) => {
    const values = program.greatest(worth);
    if (values === null) throw new Error('what is true does not meet what is known');
    for (const [at, { terms }] of questions.entries()) {
      const range = ranges[at];
      if (range === undefined) continue;
      const value = totalOf(terms, values);
      range.low = Math.min(range.low, value);
      range.high = Math.max(range.high, value);
    }
  };
  const isOpen = (_: SumAsked, at: number) => {
    const { step, wanted } = stepOf(questions[at]);
    return valuesIn(ranges[at] ?? { low: 0, high: 0 }, step) < wanted;
  };
  const worthOf = (asked: readonly SumAsked[], sign: (at: number) => number) => {
    const worth = new Float64Array(known.numbers.length);
    for (const [at, { terms }] of asked.entries())
      for (const [place, factor] of terms) worth[place] = (worth[place] ?? 0) + sign(at) * factor;
    return worth;
  };
  try {
    for (let round = 0; round < rounds && questions.some(isOpen); round += 1)
      solve(
        worthOf(questions.filter(isOpen), (at) => (((at * 7919) >> (round % 5)) % 2 === round % 2 ? 1 : -1)),
      );
    for (const question of questions)
      for (const sign of [1, -1])
        if (isOpen(question, questions.indexOf(question))) solve(worthOf([question], () => sign));
  } finally {
    program.dispose();
  }
  return ranges;
}

/**
 * The true numbers, with values for those that are not known to us either, such as what stood in an earlier paper:
 * those that meet what is known as nearly as any.
 */
function completed(solver: Solver, { numbers, sums }: KnownNumbers): number[] {
  if (numbers.every(({ truth }) => truth !== null)) return numbers.map(({ truth }) => truth ?? 0);
  const slack = { low: 0, high: Number.POSITIVE_INFINITY };
  const columns = [
    ...numbers.map(({ low, high, truth }) => (truth === null ? { low, high } : { low: truth, high: truth })),
    ...sums.flatMap(() => [slack, slack]),
  ];
  const rows = sums.map((sum, at) => {
    const place = numbers.length + 2 * at;
    return { ...sum, terms: new Map([...sum.terms, [place, 1], [place + 1, -1]]) };
  });
  const program: Program = solver.program(columns, rows);
  try {
    const values = program.greatest(
      Float64Array.from(columns, (_, place) => (place < numbers.length ? 0 : -1)),
    );
    if (values === null) throw new Error('what was published cannot be met');
    return numbers.map((_, place) => values[place] ?? 0);
  } finally {
    program.dispose();
  }
}

/** Numbers that are not known, with the sums and the questions that they stand in, in groups that hang together. */
function groupsOf({ numbers, sums }: KnownNumbers, questions: readonly SumAsked[]) {
  const leaders = numbers.map((_, place) => place);
  const leaderOf = (place: number): number => {
    let leader = place;
    while (leaders[leader] !== undefined && leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    leaders[place] = leader;
    return leader;
  };
  const isOpen = (place: number) => (numbers[place]?.low ?? 0) !== (numbers[place]?.high ?? 0);
  const openIn = (terms: Terms) => [...terms.keys()].filter(isOpen);
  for (const { terms } of [...sums, ...questions]) {
    const [first, ...others] = openIn(terms);
    for (const other of others) leaders[leaderOf(other)] = leaderOf(first ?? other);
  }
  const groups = new Map<number, { numbers: number[]; sums: Sum[]; asked: number[] }>();
  for (const [at, { terms }] of questions.entries()) {
    const [first] = openIn(terms);
    const leader = first === undefined ? -1 : leaderOf(first);
    const group = groups.get(leader) ?? { numbers: [], sums: [], asked: [] };
    groups.set(leader, group);
    group.asked.push(at);
  }
  for (const place of numbers.keys()) if (isOpen(place)) groups.get(leaderOf(place))?.numbers.push(place);
  for (const sum of sums) {
    const [first] = openIn(sum.terms);
    if (first !== undefined) groups.get(leaderOf(first))?.sums.push(sum);
  }
  return groups.values();
}

/** Sets up linear programs, and finds the numbers in their ranges, with sums in theirs, that have the greatest total. */
interface Solver {
  program(numbers: readonly Range[], sums: readonly Sum[]): Program;
}

interface Program {
  /** The numbers whose total, each times its worth, is the greatest; null where no numbers meet all that is asked. */
  greatest(worth: Float64Array): Float64Array | null;
  dispose(): void;
}

let loaded: Promise<Highs> | null = null;

/** The solver, which is loaded when it is first used. */
async function loadSolver(): Promise<Solver> {
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
