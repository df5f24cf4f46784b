import { type Finding, finding } from '../findings/finding.ts';
import type { ByteProblem } from './byte-problems.ts';
import type { Inspection } from './inspect-bytes.ts';

const explanations: Record<ByteProblem['code'], { expected: string; todo: string }> = {
  'utf-16': { expected: 'text in UTF-8', todo: "Save the extract again as 'CSV UTF-8'" },
  'nul-byte': {
    expected: 'text in UTF-8',
    todo: "If it was saved as UTF-16, save it again as 'CSV UTF-8'; otherwise ask for it to be sent again, as it is damaged",
  },
  'not-utf-8': { expected: 'text in UTF-8', todo: "Save the extract again as 'CSV UTF-8'" },
  'line-too-long': {
    expected: 'lines of at most 1,024 KiB',
    todo: 'Ask for the extract to be sent again: line breaks are missing or the file is damaged',
  },
  'damaged-gzip': { expected: 'a whole .gz file', todo: 'Copy the file again: it is cut short or damaged' },
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
  if (inspection.lines === 0) {
    return [
      finding({
        code: 'empty-file',
        level: 'blocks',
        file,
        line: 1,
        expected: 'a header and rows',
        got: 'an empty file',
        todo: 'Ask for the extract to be sent again',
      }),
    ];
  }
  return [];
}
