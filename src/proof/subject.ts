import type { Month } from '../calendar.ts';
import { wholePart } from '../measures/index.ts';
import { wordList } from './english.ts';
import { FactList } from './fact-list.ts';
import type { MeasureFacts, ProofFacts, ResultFacts } from './proof-facts.ts';

/** What a stretch of a paper is about: a measure, with those that stand as its parts; a part where one is named. */
export interface Subject {
  readonly code: string;
  readonly measures: readonly MeasureFacts[];
  readonly rows: readonly ResultFacts[];
  readonly part: string | null;
  readonly vocabulary: Vocabulary;
  readonly asAt: Month;
  /** Every figure that a number of it can stand for. */
  readonly facts: FactList;
  /** The areas that results have. */
  readonly areas: ReadonlySet<string>;
}

const subjectsKept = 3;
const known = new WeakMap<ProofFacts, Map<string, Omit<Subject, 'part'> | null>>();

/** The subject of a code, and of a part of it where one is meant; null where there is no such measure. */
export function subjectOf(facts: ProofFacts, code: string, part: string | null = null): Subject | null {
  const made = known.get(facts) ?? new Map<string, Omit<Subject, 'part'> | null>();
  known.set(facts, made);
  const subject = made.has(code) ? (made.get(code) ?? null) : makeSubject(facts, code);
  // Facts of a measure are many, and papers go from one measure to the next.
  for (const before of [...made.keys()].slice(0, -subjectsKept)) made.delete(before);
  made.delete(code);
  made.set(code, subject);
  return subject && { ...subject, part };
}

function makeSubject(facts: ProofFacts, code: string): Omit<Subject, 'part'> | null {
  const measures = facts.measures.filter(
    (one) => one.code === code || (one.code.startsWith(code) && /^[a-z]$/.test(one.code.slice(code.length))),
  );
  if (measures.length === 0) return null;
  const rows = measures.flatMap((measure) => measure.rows);
  const areas = new Set(rows.map(({ result }) => result.area));
  return {
    code,
    measures,
    rows,
    vocabulary: new Vocabulary(measures, facts),
    asAt: facts.asAt,
    facts: new FactList(measures),
    areas,
  };
}

/** The parts that a text is about where it names none: the whole, or each part that the paper gives a letter. */
export function defaultParts({
  rows,
  part,
  measures,
}: Pick<Subject, 'rows' | 'part' | 'measures'>): string[] {
  if (part !== null) return [part];
  const found = new Set(rows.map(({ result }) => result.part));
  const lettered = measures.flatMap(({ parts }) =>
    parts.filter(({ letter }) => letter !== undefined).map((one) => one.part),
  );
  if (found.has(wholePart) && !lettered.some((one) => found.has(one))) return [wholePart];
  if (lettered.length > 0) return found.has(wholePart) ? [wholePart, ...lettered] : lettered;
  return [...found];
}

/** Whether words are about the measure: its own words, nothing in particular, words not known, or something else. */
type About = 'own' | 'neutral' | 'unknown' | 'other';

const lists = wordList('words');
const listed = (kind: string) =>
  lists.filter((row) => row.kind === kind).map(({ words = '' }) => words.split(' '));

/** The words of a text without their endings. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z][a-z'-]*/g) ?? [])
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => word.length > 1)
    .map(stem);
}

function stem(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('ches') || word.endsWith('shes') ? word.slice(0, -2) : word.replace(/s$/, '');
}

const plainWords = new Set(listed('plain').flat());
const plainStems = new Set([...plainWords].map(stem));
const isPlain = (word: string) =>
  plainStems.has(word) || plainWords.has(word) || word.endsWith('ly') || word.endsWith('fold');
const topics = listed('topic').flat().map(stem);
const sharedWords = new Set(listed('shared').flat());
const sameWords = listed('same').map((group) => group.map(stem));

/** The words by which a text about one measure is told from a text about something else. */
export class Vocabulary {
  private readonly own: ReadonlySet<string>;
  private readonly others: ReadonlySet<string>;
  private readonly forceNames: ReadonlySet<string>;

  constructor(measures: readonly MeasureFacts[], { measures: all, forceNames }: ProofFacts) {
    const ofTitles = measures.flatMap(({ code, title, unit, parts }) =>
      wordsOf([code, title, unit, ...parts.map((part) => part.title)].join(' ')),
    );
    const own = new Set(ofTitles.filter((word) => !isPlain(word)));
    for (const group of sameWords)
      if (group.some((word) => own.has(word))) for (const word of group) own.add(word);
    for (const word of measures.flatMap(({ synonyms = [] }) => synonyms.flatMap(wordsOf))) own.add(word);
    this.own = own;
    this.forceNames = new Set(forceNames.flatMap(wordsOf));
    const ofOthers = all.filter((one) => !measures.includes(one)).flatMap(({ title }) => wordsOf(title));
    this.others = new Set(
      [...topics, ...ofOthers].filter((word) => !own.has(word) && !sharedWords.has(word) && !isPlain(word)),
    );
  }

  /** What a stretch of words is about. */
  about(text: string): About {
    const words = wordsOf(text).filter((word) => !isPlain(word) && !this.forceNames.has(word));
    if (words.some((word) => this.others.has(word))) return 'other';
    if (words.some((word) => this.own.has(word))) return 'own';
    return words.length > 0 ? 'unknown' : 'neutral';
  }
}
