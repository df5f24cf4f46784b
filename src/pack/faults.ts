import { type DeliveryStatus, keyAgainstList } from '../delivery/index.ts';
import { splitsThatCannotBe } from '../proof/index.ts';
import { readStatusWords } from '../reference/index.ts';
import { formatNumber, listInWords } from '../words/index.ts';
import {
  type PackPaper,
  type PackTable,
  type PlaceInPack,
  type PrintedNumber,
  paragraphsIn,
  printedNumber,
  tablesOf,
} from './pack-paper.ts';

/** Something that papers say of themselves and that cannot be, whatever the data is. */
export interface PackFault extends PlaceInPack {
  readonly kind: 'total' | 'share' | 'status';
  readonly says: string;
  readonly why: string;
}

/** What in each paper cannot add up: totals of tables, shares of a whole, and keys of statuses against their list. */
export function faultsIn(papers: readonly PackPaper[]): PackFault[] {
  return papers.flatMap((paper) => [
    ...tablesOf(paper).flatMap((table) => [...totalFaults(table), ...shareFaults(table)]),
    ...paragraphsIn(paper).flatMap(({ sentences, ...place }) => [
      ...splitsThatCannotBe(sentences).map((split): PackFault => ({ ...place, kind: 'share', ...split })),
      ...sentences.flatMap((sentence) => keyShareFaults(sentence, place)),
    ]),
    ...statusFaults(paper),
  ]);
}

const isTotal = (label: string) => /^(?:grand |overall )?total$|^all$/i.test(label.trim());
const isPartOfAnother = (label: string) => /\btotal\b|\bof which\b|\bincluding\b|\bsub-?total\b/i.test(label);

/** How far a sum of printed numbers may be from a printed total by rounding alone. */
const roundingOf = (numbers: readonly PrintedNumber[]) =>
  numbers.reduce((all, { decimals }) => all + 0.5 * 10 ** -decimals, 0) + 1e-9;

/** Columns of counts whose rows do not add up to the row that is called their total. */
function totalFaults({ paper, heading, headings, rows }: PackTable): PackFault[] {
  const total = rows.find(([label = '']) => isTotal(label));
  const parts = rows.filter((row) => row !== total);
  if (total === undefined || parts.length < 2 || parts.some(([label = '']) => isPartOfAnother(label)))
    return [];
  return total.flatMap((text, column): PackFault[] => {
    const printed = printedNumber(text);
    const numbers = parts.flatMap((row) => printedNumber(row[column] ?? '') ?? []);
    if (column === 0 || printed === null || numbers.length < parts.length) return [];
    const isShare = printed.unit === '%';
    // Changes and rates have no sum; of shares, that of a whole has.
    if ((isShare && Math.abs(printed.value - 100) > 1) || printed.unit === 'pp') return [];
    if (numbers.some(({ unit, value }) => unit !== printed.unit || value < 0)) return [];
    const sum = numbers.reduce((all, { value }) => all + value, 0);
    if (Math.abs(sum - printed.value) <= roundingOf([...numbers, printed])) return [];
    const says = `${[total[0], headings[column]].filter(Boolean).join(', ')}: ${text}`;
    const why = `the rows add up to ${formatNumber(sum, printed.decimals)}${printed.unit}`;
    return [{ paper, heading, kind: 'total', says, why }];
  });
}

/** Shares beside counts, in a table with a total, that are not those of the counts. */
function shareFaults({ paper, heading, headings, rows }: PackTable): PackFault[] {
  const share = headings.findIndex((text) => /^(?:%|share|per ?cent(?:age)?)$/i.test(text.trim()));
  const counts = headings.findIndex((text) =>
    /^(?:number|no\.?|count|activities|offences)$/i.test(text.trim()),
  );
  const total = rows.find(([label = '']) => isTotal(label));
  const whole = printedNumber(total?.[counts] ?? '');
  if (share < 0 || counts < 0 || whole === null || whole.value === 0) return [];
  return rows.flatMap((row): PackFault[] => {
    const [count, printed] = [printedNumber(row[counts] ?? ''), printedNumber(row[share] ?? '')];
    if (count === null || printed === null || isShareOf(count.value, whole.value, printed)) return [];
    const says = `${row[0]}: ${row[counts]} of ${total?.[counts]}, ${row[share]}`;
    return [{ paper, heading, kind: 'share', says, why: shareWords(count.value, whole.value, printed) }];
  });
}

const isShareOf = (count: number, whole: number, { value, decimals }: Omit<PrintedNumber, 'unit'>) =>
  Math.abs((100 * count) / whole - value) <= 0.5 * 10 ** -decimals + 1e-9;

const shareWords = (count: number, whole: number, { decimals }: Pick<PrintedNumber, 'decimals'>) =>
  `${formatNumber(count)} of ${formatNumber(whole)} is ${formatNumber((100 * count) / whole, decimals)}%`;

const counted =
  /([\d,]+) \((\d+(?:\.(\d+))?)%\)\s+(?:are |is |were )?([a-z]+(?: (?:started|given|track))?)/gi;

/** A count with its share and the word after it, as keys of statuses are told: `14 (88%) green`. */
function countsWithShares(sentence: string) {
  return [...sentence.matchAll(counted)].map(([text, number = '', share = '', fraction = '', word = '']) => ({
    text,
    count: Number(number.replaceAll(',', '')),
    share: { value: Number(share), decimals: fraction.length },
    word: word.toLowerCase(),
  }));
}

/** `Of its 109 activities 83 (76%) green, 21 (19%) amber …`: shares that are not those of the counts. */
function keyShareFaults(sentence: string, place: PlaceInPack): PackFault[] {
  const whole = /\b[Oo]f (?:its|the|all|these|our)\s+([\d,]+)\b/.exec(sentence);
  const total = Number(whole?.[1]?.replaceAll(',', '') ?? 0);
  if (total === 0) return [];
  return countsWithShares(sentence)
    .filter(({ count, share }) => count <= total && !isShareOf(count, total, share))
    .map(({ text, count, share }) => ({
      ...place,
      kind: 'share',
      says: `${text}, of ${formatNumber(total)}`,
      why: shareWords(count, total, share),
    }));
}

/** A key of statuses that the list of activities in the same paper cannot bear out. */
function statusFaults(paper: PackPaper): PackFault[] {
  const words = readStatusWords();
  const statusOf = (text: string) => words.get(text.trim().toLowerCase());
  const tables = tablesOf(paper);
  const listed = tables.flatMap(({ headings, rows }): { status: DeliveryStatus }[] => {
    const column = headings.findIndex((text) => /^(?:rag )?status$/i.test(text.trim()));
    return column < 1 ? [] : rows.map((row) => ({ status: statusOf(row[column] ?? '') ?? 'not given' }));
  });
  if (listed.length === 0) return [];
  const keys = [...keysInTables(tables, statusOf), ...keysInWords(paper, statusOf)];
  return keys.flatMap(({ place, key, says }): PackFault[] => {
    const why = keyAgainstList(key, listed).join('; ');
    return why === '' ? [] : [{ ...place, kind: 'status', says, why }];
  });
}

type StatusOf = (text: string) => DeliveryStatus | undefined;

interface PrintedKey extends Pick<PackFault, 'says'> {
  readonly place: PlaceInPack;
  readonly key: Parameters<typeof keyAgainstList>[0];
}

/** Keys with a row for each status and its number in the column after it. */
function keysInTables(tables: readonly PackTable[], statusOf: StatusOf): PrintedKey[] {
  return tables.flatMap(({ rows, ...place }): PrintedKey[] => {
    const lines = rows.flatMap(([label = '', number = '']) => {
      const [status, printed] = [statusOf(label), printedNumber(number)];
      return status === undefined || printed === null ? [] : [[status, printed.value] as const];
    });
    const says = listInWords(lines.map(([status, number]) => `${number} ${status}`));
    return lines.length < 2 ? [] : [{ place, key: Object.fromEntries(lines), says }];
  });
}

/** Keys in words: `14 (88%) green and 2 (13%) amber`. */
function keysInWords(paper: PackPaper, statusOf: StatusOf): PrintedKey[] {
  return paragraphsIn(paper).flatMap(({ sentences, ...place }) =>
    sentences.flatMap((sentence): PrintedKey[] => {
      const lines = countsWithShares(sentence).flatMap(({ count, word }) => {
        const status = statusOf(word) ?? statusOf(word.split(' ')[0] ?? '');
        return status === undefined && word !== 'not given' ? [] : [[status ?? 'not given', count] as const];
      });
      return lines.length < 2 ? [] : [{ place, key: Object.fromEntries(lines), says: sentence }];
    }),
  );
}
