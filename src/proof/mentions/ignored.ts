import { apart, matches, type Span } from './span.ts';

/** Numbers that are never a figure of a measure, however they are written. */
const patterns: readonly RegExp[] = [
  // Dates, years and times.
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?:\s+(?:19|20)\d{2})?/g,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+(?:19|20)\d{2})?\b(?![\d,.%])/g,
  /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g,
  /\b(?:19|20)\d{2}-\d{2}-\d{2}\b/g,
  /\b(?:19|20)\d{2}\s?[/-]\s?(?:20)?\d{2}\b(?![\d,.%])/g,
  /\b(?<![\d,.£+-])(?:19[5-9]\d|20[0-4]\d)(?:s)?\b(?![,.]?\d|\s?%|\s?(?:more|fewer|additional|extra|less|offences|crimes|incidents|calls|reports|referrals|searches|complaints|occurrences|victims|a month|per month|pp\b|per cent|percent))/g,
  /\b\d{1,2}(?::\d{2})?\s?(?:am|pm|noon|midnight|hrs|o'clock)\b/gi,
  /\b\d{1,2}:\d{2}\b/g,
  /\b24\s?\/\s?7\b|\b24 hours a day\b|\b24[- ]hour\b|\b7 days a week\b|\bseven days a week\b/gi,
  // Money.
  /[£$€]\s?\d[\d,.]*\s?(?:k|m|bn|million|billion|thousand)?\b/gi,
  // Ordinals.
  /\b\d+(?:st|nd|rd|th)\b/gi,
  // Ages and classes of people.
  /\b(?:aged?|ages)\s+(?:of\s+|under\s+|over\s+|between\s+)?\d+(?:\s?(?:-|to|and|or)\s?\d+)?(?:\s+(?:and|or|years?)\s+(?:over|under|older|younger|above|old))?\b/gi,
  /\b(?:under|over)[ -]?\d{2}s?\b(?=\s*(?:years?\b|year-old|olds|s\b|and\b.*\bage))/gi,
  /\b(?:under|over)-\d{1,2}s?\b/gi,
  /\bunder \d{2}s\b/gi,
  /\b\d+(?:\s?(?:-|to|and|or)\s?\d+)?[- ]years?[- ]olds?\b/gi,
  /\b\d{1,2} (?:and|or) (?:over|under)\b/gi,
  // Named and numbered things.
  /\b(?:sections?|s\.|operation|op|articles?|paragraphs?|para|pages?|appendix|annex|chapter|themes?|objectives?|priority|phase|stage|tier|level|grades?|band|types?|codes?|class|category|room|version|no\.|reference|ref|rule|schedule|part|footnote|recommendations?|outcomes?|strand|quarter|zone|beat|sector|module|junction|covid|team|channel)\s?(?:no\.?\s?|numbers?\s|-)?\d+(?:\.\d+)*[a-z]?(?:(?:\s?(?:,|and|to|or|-|&)\s?)\d+[a-z]?)*\b(?![\d.,]*\d|\s?(?:%|per cent|percent|pp\b|percentage))/gi,
  /\b(?:Table|Figure|Fig\.?|Act|Case|Crime|Number|No|Unit|Question|Item|Point)\s(?:no\.?\s?|number\s)?\d{1,3}(?:\.\d+)*\b(?![\d.,]*\d|\s?(?:%|per cent|percent|pp\b|percentage|more|fewer|additional|offences|incidents))/g,
  /\b(?:MG|PS|CID|DG|SARA|ISO|PPE|G|V|R|H)\d+\b/g,
  /\b[A-Z]+\d[A-Z0-9.]*\b/g,
  /\b#\s?\d+\b/g,
  /\b95% (?:confidence|certain|level|limits?)\b/gi,
  // Limits of confidence are not the figure.
  /\bbetween\s+[-+\d.,]+\s?(?:%|pp|per cent)?\s+and\s+[-+\d.,]+\s?(?:%|pp|per cent)?(?=[^.;]{0,30}\bconfidence\b)/gi,
  /\b(?:confidence|margin of error|CI)\b[^.;\d]{0,40}[-+\u00b1\d.,]+\s?(?:%|pp|per cent|percentage points)?(?:\s?(?:to|and|-|\u2013)\s?[-+\d.,]+\s?(?:%|pp|per cent)?)?/gi,
  // Nor are the limits of usual months, which drafts take from the measure itself.
  /\busual are\s+[-\u2212\d.,]+\s?(?:%|pp|per cent)?\s+to\s+[-\u2212\d.,]+\s?(?:%|pp|per cent)?/gi,
  /\[\d+\]/g,
  /\b(?:per|in every|for every) (?:100|1,?000|10,?000|100,?000|hundred|thousand)\b/gi,
  // Plans, targets and limits are not what was measured.
  /\b(?:target|targets|threshold|benchmark|standard|goal|ambition|ceiling|national average|force average|plan|aim|aims|most similar (?:group|forces?) average)\b(?:\s+(?:of|is|was|being|to|at|for|set|remains?|within))*\s+(?:\d[\d,.]*\s?(?:%|per cent|percent|pp|minutes|hours|days|percentage points)?)/gi,
  /\b\d[\d,.]*\s?(?:%|per cent|percent)?[- ](?:minutes?[- ]|hours?[- ]|days?[- ])?(?:target|threshold|benchmark|goal|ambition|standard|deadline|limit)\b/gi,
  /\bwithin\s+(?:the\s+)?(?:\d+|fifteen|twenty|sixty)[- ](?:minutes?|mins?|hours?|days?|working days?|months?|weeks?)(?:\s+(?:of|target)\b)?/gi,
  // Spans of time that are no measurement.
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty[- ]four)[- ](?:months?|years?|weeks?|quarters?|decades?)\b/gi,
  /\b(?:last|past|previous|next|first|preceding|prior|latest|coming|every|each)\s+(?:\d+|two|three|four|five|six|seven|ten|twelve|fourteen|twenty[- ]eight|thirty)\s+(?:days?|hours?|minutes?|times|forces|areas|districts|divisions|themes|objectives|parts|months?|years?|weeks?)\b/gi,
  /\b\d+(?:\.\d+)?\s?(?:miles?|km|metres?|mph|kg|grams?|litres?)\b/gi,
];

/** Where a sentence has numbers that are no figures. */
export function ignoredIn(text: string): Span[] {
  return apart(patterns.flatMap((pattern) => matches(text, pattern, () => ({}))));
}
