import { literally, onlyWords } from '../english.ts';
import type { MeasureFacts, ProofFacts } from '../proof-facts.ts';

/** A measure's code at the start of a text, and the text after it. */
export interface CodeFound {
  readonly code: string;
  /** The part it names by its letter; null where it names none. */
  readonly part: string | null;
  readonly rest: string;
}

/** Finds codes of measures at the start of texts. */
export class MeasureCodes {
  private readonly pattern: RegExp;

  constructor(private readonly facts: ProofFacts) {
    const codes = facts.measures.map(({ code }) => code);
    // T4D.4c is a measure that stands as a part of T4D.4.
    const stems = codes.flatMap((code) => (/\d[a-z]$/.test(code) ? [code.slice(0, -1)] : []));
    const all = [...new Set([...codes, ...stems])].sort((a, b) => b.length - a.length).map(literally);
    this.pattern = new RegExp(
      `^[^\\p{L}\\d]*(${all.join('|') || '(?!)'})(?![\\d.]*\\d)(?:([a-h])(?![a-z])|\\s*\\(?([a-h])\\))?(?![\\p{L}])`,
      'u',
    );
  }

  /** The code a text starts with; null where it starts with none. */
  at(text: string): CodeFound | null {
    const match = this.pattern.exec(text);
    if (!match?.[1]) return null;
    const letter = match[2] ?? match[3] ?? null;
    const isOfItsOwn = letter !== null && this.measure(match[1] + letter) !== undefined;
    const code = isOfItsOwn ? match[1] + letter : match[1];
    const rest = text.slice(match[0].length).replace(/^[\s).:\u2013\u2014-]+(?![\d.])/, '');
    const part =
      letter === null ? this.partTitled(code, rest) : isOfItsOwn ? null : this.partOf(code, letter);
    return { code, part, rest: this.withoutTitle(code, rest) };
  }

  private measure(code: string): MeasureFacts | undefined {
    return this.facts.measures.find((one) => one.code === code);
  }

  /** The part with a letter in a measure. */
  partOf(code: string, letter: string): string | null {
    return this.measure(code)?.parts.find((one) => one.letter === letter)?.part ?? null;
  }

  /** The part whose title is all that follows the measure's own: `Serious Sexual Offences: Child`. */
  private partTitled(code: string, text: string): string | null {
    const measure = this.measure(code);
    const heads = measure ? [measure.title, measure.title.split(':')[0] ?? ''] : [];
    const named = measure?.parts.find(({ title }) =>
      heads.some((head) => onlyWords(text) === `${onlyWords(head)} ${onlyWords(title)}`),
    );
    return named?.part ?? null;
  }

  /** The text without the measure's own title, and its parts', at its start. */
  private withoutTitle(code: string, text: string): string {
    const measures = this.facts.measures.filter((one) => one.code === code || one.code.slice(0, -1) === code);
    const titles = measures.flatMap(({ title, parts }) => [
      title,
      ...title.split(':'),
      ...parts.map((one) => one.title),
    ]);
    const end = '(?:$|\\W*$|\\s*[:.|\\u2013\\u2014-]\\s*|(?=\\s*[a-h]\\)))';
    return titles
      .sort((a, b) => b.length - a.length)
      .map((title) => title.split(/\W+/).filter(Boolean).join('\\W+'))
      .filter((words) => words !== '')
      .reduce((rest, words) => rest.replace(new RegExp(`^\\W*${words}${end}`, 'i'), ''), text);
  }
}

/** A code of some plan, known here or not: it ends the section before it. A decimal that begins a sentence is none. */
export const looksLikeCode = (text: string) =>
  /^\W*(?=[\d.]*[A-Z])[A-Z]{0,2}\d{1,2}[A-Z]{0,2}\.\d+[a-z]?\b/.test(text) ||
  /^\W*\d{1,2}\.\d+[a-z]?\.?\s+[A-Z][a-z]/.test(text);
