import { onlyWords } from './english.ts';
import type { MeasureFacts, ProofFacts } from './proof-facts.ts';
import type { ProofFinding } from './proof-finding.ts';
import { type Subject, subjectOf } from './subject.ts';
import type { Verdict } from './verdict.ts';

/** A sentence under no measure's heading, and where it stands. */
export interface LooseSentence {
  readonly text: string;
  readonly line: number | null;
}

/** A figure that stands under a measure's heading and is borne out. */
export interface SaidFigure {
  readonly code: string;
  readonly text: string;
  readonly line: number | null;
}

/**
 * What a sentence under no heading, as in a summary, says of the one measure that it names, where the paper says it
 * otherwise under the heading of the measure, and the data agrees with that: a figure said twice that differs.
 */
export function saidOtherwise(
  { text, line }: LooseSentence,
  figures: readonly SaidFigure[],
  facts: ProofFacts,
  proof: (
    text: string,
    subject: Subject,
  ) => { verdicts: readonly Verdict[]; findings: readonly ProofFinding[] },
): ProofFinding[] {
  const measure = measureNamed(text, facts.measures);
  const subject = measure && subjectOf(facts, measure.code);
  if (!subject) return [];
  const { verdicts, findings } = proof(text, subject);
  return verdicts.flatMap(({ context: { number }, remark }): ProofFinding[] => {
    const [edit] = remark?.edits ?? [];
    if (remark?.level !== 'error' || !edit) return [];
    const right = remark.fault === 'number' ? edit.replacement : number.text;
    const other = figures.find(
      (one) => one.code === subject.code && digitsOf(one.text) === digitsOf(right) && one.line !== line,
    );
    const finding = findings.find(({ quoted }) => quoted === text.slice(remark.start, remark.end));
    if (!other || !finding) return [];
    const where = other.line === null ? '' : `, line ${other.line}`;
    return [
      {
        ...finding,
        fault: 'said twice',
        line,
        data: `under ${other.code}${where} it is ${other.text}; ${finding.data}`,
      },
    ];
  });
}

const digitsOf = (text: string) => text.replace(/[^\d.]/g, '');

/** The one measure whose title, or another name, a sentence has; null where it has none, or several. */
function measureNamed(text: string, measures: readonly MeasureFacts[]): MeasureFacts | null {
  const words = ` ${onlyWords(text)} `;
  const named = measures.flatMap((measure) =>
    [measure.title, ...(measure.synonyms ?? [])]
      .map(onlyWords)
      .filter((name) => name.includes(' ') && words.includes(` ${name} `))
      .map(({ length }) => ({ measure, length })),
  );
  const [longest] = named.sort((a, b) => b.length - a.length);
  const isOfSeveral = named.some((one) => one.measure !== longest?.measure && one.length === longest?.length);
  return longest && !isOfSeveral ? longest.measure : null;
}
