import { type Finding, finding } from '../findings/index.ts';
import type { Proof, ProofFacts, ProofFinding } from '../proof/index.ts';
import { type Edit, MeasureCodes, proofText, subjectOf, withEdits } from '../proof/index.ts';
import { resolveReference } from './resolve-reference.ts';

/** What an author wrote about one measure, with its figures printed. */
export interface AuthorInsight {
  readonly code: string;
  /** The part named by the letter of its heading; null where it is about the whole row. */
  readonly part: string | null;
  /** The text under the heading, as Markdown, references printed. */
  readonly text: string;
}

/** A narrative file, read. */
export interface Narrative {
  readonly insights: readonly AuthorInsight[];
  /** Lines of the cover, by their names: what stands under the heading `Cover`, a line each, `report_to: …`. */
  readonly cover: Readonly<Record<string, string>>;
  /** References that could not be resolved, and headings of no measure. */
  readonly findings: readonly Finding[];
  /** What the printed text says, held against the facts. */
  readonly proof: Proof;
}

interface Section {
  readonly code: string | null;
  readonly part: string | null;
  readonly heading: string;
  readonly line: number;
  /** Where its body begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** Reads a narrative: a heading a measure, references printed from the facts, the printed text proofed. */
export function readNarrative(
  text: string,
  facts: ProofFacts,
  file = `narrative/${facts.asAt}.md`,
): Narrative {
  const sections = sectionsOf(text, new MeasureCodes(facts));
  const findings = sections
    .filter(({ code, heading }) => code === null && !isCover.test(heading))
    .map((section) => unknownHeading(section, file));
  const replacements: Edit[] = [];
  for (const reference of referencesIn(text)) {
    const section = sections.find(({ start, end }) => reference.start >= start && reference.start < end);
    const subject = section?.code ? subjectOf(facts, section.code, section.part) : null;
    const resolved = subject ? resolveReference(reference.words, subject) : underNoMeasure;
    if ('printed' in resolved) replacements.push({ ...reference, replacement: resolved.printed });
    else findings.push(unknownReference(reference, resolved, file));
  }
  const print = (from: number, to: number) => {
    const within = replacements.filter(({ start, end }) => start >= from && end <= to);
    return withEdits(text.slice(0, to), within).slice(from);
  };
  const proof = proofText(print(0, text.length), 'markdown', facts);
  // A reference prints the right figure, whatever the words around it make of it; only its direction can be wrong.
  const isPrinted = ({ fault, quoted }: ProofFinding) =>
    fault === 'number' && replacements.some(({ replacement }) => quoted.endsWith(replacement));
  return {
    insights: sections.flatMap(({ code, part, start, end }) =>
      code === null ? [] : [{ code, part, text: print(start, end).trim() }],
    ),
    cover: coverIn(text),
    findings,
    proof: { ...proof, findings: proof.findings.filter((found) => !isPrinted(found)) },
  };
}

const underNoMeasure = {
  expected: 'a heading with the code of a measure above it',
  todo: 'Move it under the heading of its measure',
};

const isCover = /^cover$/i;

function coverIn(text: string): Record<string, string> {
  const [, body = ''] = /^#{1,6}[ \t]+cover[ \t]*$([\s\S]*?)(?=^#{1,6}[ \t]|(?![\s\S]))/im.exec(text) ?? [];
  const lines = [...body.matchAll(/^[ \t]*([\w ]+?)[ \t]*:[ \t]*(\S.*?)[ \t]*$/gm)];
  return Object.fromEntries(
    lines.map(([, name = '', words = '']) => [name.toLowerCase().replaceAll(' ', '_'), words]),
  );
}

function sectionsOf(text: string, codes: MeasureCodes): Section[] {
  const headings = [...text.matchAll(/^(#{1,6})[ \t]+(.*)$/gm)].map((match) => ({
    level: (match[1] ?? '').length,
    heading: (match[2] ?? '').trim(),
    found: codes.at(match[2] ?? ''),
    at: match.index,
    bodyStart: match.index + match[0].length,
    line: text.slice(0, match.index).split('\n').length,
  }));
  const deepest = Math.min(...headings.filter(({ found }) => found !== null).map(({ level }) => level));
  // A title above the measures, and headings inside one, are no headings of measures.
  const owning = headings.filter(({ level, found }) => found !== null || level === deepest);
  return owning.map(({ heading, found, bodyStart, line }, index) => ({
    code: found?.code ?? null,
    part: found?.part ?? null,
    heading,
    line,
    start: bodyStart,
    end: owning[index + 1]?.at ?? text.length,
  }));
}

function unknownHeading({ heading, line }: Section, file: string): Finding {
  return finding({
    code: 'unknown-measure',
    level: 'notes',
    file,
    line,
    expected: 'a heading that begins with the code of a measure of the paper',
    got: `'${heading}'`,
    todo: 'Begin the heading with the code, or leave it if it is about none',
  });
}

function unknownReference(
  { line, column, text: got }: Reference,
  { expected, todo }: typeof underNoMeasure,
  file: string,
): Finding {
  const where = { file, line, column: String(column) };
  return finding({ code: 'unknown-reference', level: 'blocks', ...where, expected, got, todo });
}

/** A reference in a text, `{{area City current}}`, and where it stands. */
interface Reference {
  /** What is between the braces, as words. */
  readonly words: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Line and column of its first brace, from 1. */
  readonly line: number;
  readonly column: number;
}

/** Every reference of a text. */
function referencesIn(text: string): Reference[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => {
    const start = match.index;
    const lines = text.slice(0, start).split('\n');
    return {
      words: (match[1] ?? '').trim().split(/\s+/).filter(Boolean),
      text: match[0],
      start,
      end: start + match[0].length,
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
    };
  });
}
