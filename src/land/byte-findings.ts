import { type Finding, finding } from '../findings/index.ts';
import type { ByteProblem } from './byte-problems.ts';
import type { Inspection } from './inspect-bytes.ts';
import { isBlankLine } from './line-counter.ts';

const asUtf8 = "Save the extract again as 'CSV UTF-8'";
const sendAgain = 'Ask for the extract to be sent again';

const explanations: Record<ByteProblem['code'], { expected: string; todo: string }> = {
  'utf-16': { expected: 'text in UTF-8', todo: asUtf8 },
  'not-utf-8': { expected: 'text in UTF-8', todo: asUtf8 },
  'not-text': {
    expected: 'comma-separated values in UTF-8',
    todo: `${asUtf8}, or put .gz after its name if it is packed with gzip`,
  },
  'nul-byte': { expected: 'text in UTF-8', todo: `${sendAgain}: it is damaged` },
  'line-too-long': {
    expected: 'lines of at most 1,024 KiB',
    todo: `${sendAgain}: line breaks are missing or the file is damaged`,
  },
  'damaged-gzip': {
    expected: 'a whole file packed with gzip, as its name says',
    todo: 'Copy the file again: it is cut short or damaged; or take .gz off its name if it is not packed',
  },
  'unpacks-too-large': {
    expected: 'at most 8 GiB of text, and at most 250 times the size of the packed file',
    todo: `${sendAgain}: it is damaged, or not what it says it is`,
  },
};

/** Findings about an extract as a file, before its columns are looked at. Any of them refuses it. */
export function byteFindings(file: string, inspection: Inspection): Finding[] {
  const { problem } = inspection;
  if (problem) {
    const { expected, todo } = explanations[problem.code];
    const got =
      problem.position === null ? problem.got : `${problem.got}, at byte ${problem.position} of the line`;
    return [finding({ code: problem.code, level: 'blocks', file, line: problem.line, expected, got, todo })];
  }
  if (inspection.rows === 0 && isBlankLine(inspection.firstLine)) {
    const got = inspection.lines === 0 ? 'an empty file' : 'blank lines only';
    const expected = 'a header and rows';
    return [finding({ code: 'empty-file', level: 'blocks', file, line: 1, expected, got, todo: sendAgain })];
  }
  return [];
}
