import type { ProofFacts } from '../proof-facts.ts';
import type { ColumnKind } from '../sentence.ts';
import { type CodeFound, looksLikeCode, MeasureCodes } from './measure-codes.ts';

/** A sentence of a text, and where it begins. */
interface SentenceText {
  readonly text: string;
  readonly start: number;
}

const abbreviation =
  /\b(?:e\.g|i\.e|vs|v|approx|no|nos|st|dr|mr|mrs|ms|inc|etc|fig|para|cf|c|ca|est|max|min|avg|p\.p|govt|dept|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.$/i;
const end = /[.!?]+["'\u2019\u201d)]*(?=\s+["'\u2018\u201c(]?[A-Z0-9+\u2212-])|\n+|\s[\u2022\u25aa\u25cf]\s/g;

/** The sentences of a paragraph: they end with a stop before a capital or a number, not after an abbreviation. */
export function sentencesOf(paragraph: string): SentenceText[] {
  const found: SentenceText[] = [];
  let from = 0;
  const add = (to: number) => {
    const raw = paragraph.slice(from, to);
    const text = raw.trim();
    if (/[\p{L}\d]/u.test(text)) found.push({ text, start: from + raw.indexOf(text) });
    from = to;
  };
  for (const match of paragraph.matchAll(end)) {
    const to = (match.index ?? 0) + match[0].length;
    if (abbreviation.test(paragraph.slice(from, to)) && /^\s+[a-z\d]/.test(paragraph.slice(to))) continue;
    if (/\b(?:vs|no|e\.g|i\.e|approx)\.$/i.test(paragraph.slice(from, to))) continue;
    add(to);
  }
  add(paragraph.length);
  return found;
}

const kinds: readonly [RegExp, ColumnKind][] = [
  [/\baverage\b/i, 'average'],
  [/\b(?:previous|last year|prior|year before|12 months before)\b/i, 'previous'],
  [
    /\b(?:volume|difference|number) ?(?:change|difference)?\b(?!.*%)|\bchange \((?:no|number|n|volume)/i,
    'difference',
  ],
  [/\b(?:performance|change|variance|%|pp|\+\/-)(?:\b|$)/i, 'change'],
  [/\b(?:current|this year|value|latest|rate|total|actual)\b/i, 'current'],
];

/** What a column holds, by its heading. */
function columnOf(heading: string): ColumnKind {
  return kinds.find(([pattern]) => pattern.test(heading))?.[1] ?? 'unsaid';
}

/** Whether a line of a cell is prose, and not figures. */
function isProse(line: string): boolean {
  const words = line.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 6 || (words.length >= 4 && /[.!?]$/.test(line));
}

/** A piece of text: a paragraph, or a line of a cell. */
export interface Passage {
  /** The measure it is about; null under no heading of one. */
  readonly code: string | null;
  readonly part: string | null;
  readonly text: string;
  /** What a line of figures holds; null for prose. */
  readonly column: ColumnKind | null;
  /** Headings of its column and row, as words before a line of figures; empty for prose. */
  readonly headings: string;
}

interface Open extends Pick<CodeFound, 'code' | 'part'> {
  /** Level of the heading that opened it; null for a paragraph or a row. */
  readonly level: number | null;
}

/** The passages of a document, each with the measure whose heading or row it stands under, if any. */
export function passagesOf(blocks: readonly DocumentPiece[], facts: ProofFacts): Passage[] {
  const codes = new MeasureCodes(facts);
  const passages: Passage[] = [];
  let open: Open | null = null;
  let row: CodeFound | null = null;
  for (const block of blocks) {
    if (block.kind === 'row') {
      const found = rowPassages(block, codes, row, open);
      row = found.row;
      passages.push(...found.passages);
      // What a paragraph was about ends where a table goes on to others.
      if (open?.level === null && row !== null && row.code !== open.code) open = null;
      continue;
    }
    row = null;
    const found = codes.at(block.text);
    if (found) {
      open = { ...found, level: block.kind === 'heading' ? block.level : null };
      if (found.rest !== '') passages.push(...prose(open, found.rest));
    } else if (
      looksLikeCode(block.text) ||
      (block.kind === 'heading' && block.level <= (open?.level ?? Number.POSITIVE_INFINITY))
    )
      open = null;
    else if (block.kind === 'text') passages.push(...prose(open ?? { code: null, part: null }, block.text));
  }
  return passages;
}

/** A paragraph; one that is figures only is read as a cell without a heading. */
function prose({ code, part }: Pick<Passage, 'code' | 'part'>, text: string): Passage[] {
  return [{ code, part, text, column: isFigures(text) ? 'unsaid' : null, headings: '' }];
}

const isFigures = (text: string) =>
  !isProse(text) && /^[^\p{L}\d]*\d[\d.,]*\s?(?:%|pp|percentage points?)?[^\p{L}\d]*$/u.test(text);

type Row = Extract<DocumentPiece, { kind: 'row' }>;

function rowPassages(
  { cells, headings }: Row,
  codes: MeasureCodes,
  before: CodeFound | null,
  open: Open | null,
): { row: CodeFound | null; passages: Passage[] } {
  const texts = cells.map(({ lines }) => lines.join(' '));
  const at = texts.slice(0, 2).findIndex((text) => codes.at(text) !== null);
  const found = at < 0 ? null : codes.at(texts[at] ?? '');
  const [first = ''] = texts;
  const lettered = /^\(?([a-h])\)/.exec(first)?.[1] ?? null;
  if (found === null && looksLikeCode(first)) return { row: null, passages: [] };
  const row = found ?? (first === '' || lettered !== null ? before : null);
  const own = row ?? (open ? { code: open.code, part: open.part, rest: '' } : null);
  if (own === null) return { row: null, passages: [] };
  const part =
    (lettered !== null && found === null ? codes.partOf(own.code, lettered) : null) ??
    own.part ??
    firstLetter(found, texts[at] ?? '', codes);
  const measure = { code: own.code, part };
  const label = found === null && lettered === null && row === null ? first : null;
  const passages = cells.flatMap((cell, index) => {
    if (index === at)
      return cells.length === 1 && found !== null && found.rest !== '' ? prose(measure, found.rest) : [];
    if (index < at || (found === null && index === 0 && (lettered !== null || label !== null)))
      return index === 0 && label !== null && isProse(label) ? prose(measure, label) : [];
    // What drives a change is no figure of the measure.
    if (/\b(?:driv(?:en|ers?)|contribut\w+)\b/i.test(headings[index] ?? ''))
      return cell.lines.filter(isProse).flatMap((line) => prose(measure, line));
    return linesOf(cell.lines, headings[index] ?? '', label, measure, codes);
  });
  return { row, passages };
}

/** `T4D.2 Calls for Service a) 999`: one part in the cell of the code, where the others have rows of their own. */
function firstLetter(found: CodeFound | null, text: string, codes: MeasureCodes): string | null {
  const [only, ...more] = [...text.matchAll(/(?:^|\s)\(?([a-h])\)/g)].map(([, letter]) => letter);
  return found && only && more.length === 0 ? codes.partOf(found.code, only) : null;
}

function linesOf(
  lines: readonly string[],
  heading: string,
  label: string | null,
  measure: Pick<CodeFound, 'code' | 'part'>,
  codes: MeasureCodes,
): Passage[] {
  const figures = lines.filter((line) => /\d/.test(line) && isBare(line) && !isPeriod(line));
  // Several figures without letters are of the parts in their order.
  const isInOrder =
    measure.part === null && figures.length > 1 && figures.every((line) => !/^\(?[a-h]\)/.test(line));
  return lines.map((line): Passage => {
    if (isProse(line)) return { ...measure, text: line, column: null, headings: '' };
    const letter = isInOrder ? 'abcdefgh'[figures.indexOf(line)] : undefined;
    // Of bare figures the headings are the words; prose has its own, and takes no more than the date of its column.
    const isTold = /\b(?:19|20)\d{2}\b/.test(heading) || (isBare(line) && !/trend/i.test(heading));
    return {
      code: measure.code,
      part: letter === undefined ? measure.part : (codes.partOf(measure.code, letter) ?? measure.part),
      text: line,
      column: isBare(line) ? columnOf(heading) : null,
      headings: [label, isTold && heading].filter(Boolean).join(': '),
    };
  });
}

/** A figure, with the letters of parts at most, and no words that say what it is. */
const isBare = (line: string) =>
  !/\p{L}{3,}/u.test(line.replace(/per cent|percent(?:age)?|points?|minutes|days/gi, ''));

const isPeriod = (line: string) => /^(?:\d+ months to|[A-Z][a-z]+ \d{4}$|[A-Z][a-z]+ \d{4} to )/.test(line);

/** A piece of a document: a heading, a paragraph (or list item), or a row of a table. */
export type DocumentPiece =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'row';
      /** The lines of each cell: its paragraphs, or what line breaks part. */
      readonly cells: readonly { readonly lines: readonly string[] }[];
      readonly headings: readonly string[];
    };
