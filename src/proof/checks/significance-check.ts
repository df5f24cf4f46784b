import type { Edit } from '../edits.ts';
import { matches, type Span } from '../mentions/index.ts';
import type { Sentence } from '../readings/index.ts';
import type { Check, Remark } from './remark.ts';
import { clauseScope, clauseTopic, describeRow } from './remark.ts';

const changeWords =
  'increas\\w*|decreas\\w*|ris\\w+|rose|fall\\w*|fell|reduc\\w+|declin\\w+|drop\\w*|grow\\w*|grew|chang\\w+|differ\\w+|higher|lower|more|fewer|less|better|worse|improv\\w+|deteriorat\\w+|up|down|above|below|upward|downward|rate|movement';
const before = new RegExp(
  `\\b(not |no |non-?|in)?((?:statistically )?significant(?:ly)?)(?=(?:\\s+(?:and \\w+|year[- ]on[- ]year|overall|annual|statistical)){0,1}\\s+(?:[+-]?[\\d.,]+\\s?(?:%|pp|per cent)?\\s+)?(?:${changeWords})\\b)`,
  'gi',
);
const after = new RegExp(
  `\\b(?:${changeWords})(?:\\s+(?:is|are|was|were|has been|of [\\d.,%]+(?:\\s?pp)?|by [\\d.,%]+(?:\\s?pp)?|in \\w+))*\\s+(not |no |non-?|in)?((?:statistically )?significant(?:ly)?)\\b(?!\\s+(?:number|amount|demand|work|resource|impact|part|role|proportion|volume|effort|investment))`,
  'gi',
);

/** A change called `significant`: true only where a test says so. */
export const significanceCheck: Check = (sentence) => {
  if (!/significant/i.test(sentence.plain)) return [];
  const read = (match: RegExpMatchArray) => ({ isDenied: match[1] !== undefined, words: match[0] });
  const found = [...matches(sentence.plain, before, read), ...matches(sentence.plain, after, read)];
  return found.slice(0, 1).flatMap((claim) => remarkOn(sentence, claim, claim.isDenied));
};

function remarkOn(sentence: Sentence, claim: Span, isDenied: boolean): Remark[] {
  if (clauseTopic(sentence, claim) === 'other' || isAboutOther(sentence, claim)) return [];
  const { meant } = clauseScope(sentence, claim);
  const [first] = meant;
  if (!first) return [];
  const verdicts = meant.map(({ row }) => row.isSignificant ?? null);
  if (verdicts.some((verdict) => verdict === !isDenied)) return [];
  const isTested = !verdicts.includes(null);
  return [
    {
      level: isTested ? 'error' : 'note',
      fault: 'significance',
      start: claim.start,
      end: claim.end,
      says: isDenied ? 'the change is not significant' : 'the change is significant',
      data: `${isTested ? (isDenied ? 'a test says that it is beyond chance' : 'a test says that it may be chance') : 'no test says whether it is'}; ${describeRow(first.row)}`,
      edits: isTested ? editsOf(sentence, claim, isDenied) : [],
    },
  ];
}

function isAboutOther({ plain, subject }: Sentence, claim: Span): boolean {
  const object = /\b(?:in|of)\s+(?:the\s+)?([^.,;:()\d]{3,50})/i.exec(
    plain.slice(claim.end, claim.end + 90),
  )?.[1];
  return (
    object !== undefined &&
    subject.vocabulary.about(object.split(/\b(?:in|over|since|compared|with|this|during|to)\b/)[0] ?? '') ===
      'other'
  );
}

/** Without the word; or, where it is denied, without the denial. */
function editsOf({ text }: Sentence, claim: Span, isDenied: boolean): Edit[] {
  const stretch = text.slice(claim.start, claim.end);
  const pattern = isDenied
    ? /\b(?:not |no |non-?|in(?=significant))/i
    : /\s?\b(?:statistically )?significant(?:ly)?/i;
  const match = pattern.exec(stretch);
  if (!match) return [];
  const start = claim.start + match.index;
  const end = start + match[0].length;
  const article = /\b(a)(\s+)$/i.exec(text.slice(0, start));
  const rest = text.slice(end).trimStart();
  if (!isDenied && article && /^[aeiou]/i.test(rest))
    return [
      {
        start: start - article[0].length,
        end: end + (text.slice(end).length - rest.length),
        replacement: `${article[1]}n `,
      },
    ];
  if (!isDenied && claim.start === start)
    return [{ start, end: end + (text.slice(end).length - rest.length), replacement: '' }];
  return [{ start, end, replacement: isDenied && /^no /i.test(match[0]) ? 'a ' : '' }];
}
