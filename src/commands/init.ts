import { existsSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { publications } from '../../pipelines/index.ts';
import { monthName } from '../calendar.ts';
import { contracts } from '../contracts/index.ts';
import { findExtracts } from '../land/index.ts';
import type { Publication } from '../pipeline/index.ts';
import { count } from '../words/index.ts';
import { nearest } from './arguments.ts';
import { WrongUsage } from './exit-codes.ts';
import { forTerminal } from './guard-terminal.ts';
import { readSettings, type Settings, settingsFile } from './settings.ts';

/** Where questions are asked and answered. */
interface Talk {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Why an answer cannot be; null where it can. */
type Refusal = (answer: string) => string | null;

/** `insight init`: asks what later commands would be told each time, and writes it down. */
export async function initCommand(
  { input, output }: Talk = { input: process.stdin, output: process.stdout },
): Promise<void> {
  const reader = createInterface({ input });
  const lines = reader[Symbol.asyncIterator]();
  const tell = (text: string) => output.write(forTerminal(text));
  async function ask(question: string, usual: string, refuse: Refusal): Promise<string> {
    for (;;) {
      tell(`${question}${usual === '' ? '' : ` [${usual}]`}: `);
      const { value, done } = await lines.next();
      if (done) throw new WrongUsage('nothing is written: not every question has an answer');
      const answer = value.trim() || usual;
      const refusal = refuse(answer);
      if (refusal === null) return answer;
      tell(`${refusal}\n`);
    }
  }
  const { settings: before } = readSettings(settingsFile);
  tell('Enter alone takes what stands in brackets.\n\n');
  const raw = await ask('Folder with the extracts', before.raw ?? 'data-raw', noFolder);
  const { extracts, forces } = findExtracts(
    raw,
    contracts.map(({ feed }) => feed),
    null,
  );
  const feeds = new Set(extracts.map(({ contract }) => contract.feed));
  const [first] = extracts;
  tell(
    first
      ? `  ${count(extracts.length, 'extract')} of ${count(feeds.size, 'feed')}, ${monthName(first.month)} to ${monthName(extracts.at(-1)?.month ?? '')}.\n`
      : '  No extract is in it yet; the README says how they are named.\n',
  );
  publications.forEach(({ name, title }, place) => {
    tell(`  ${place + 1}  ${name.padEnd(20)} ${title}\n`);
  });
  const usual = before.publication ?? publications.find((paper) => feeds.has(paper.feeds[0]))?.name ?? '';
  const publication = paperNamed(
    await ask('Which paper, by number or name', usual, (answer) => {
      const near = nearest(
        answer,
        publications.map(({ name }) => name),
      );
      return paperNamed(answer) ? null : `  There is no paper '${answer}'; nearest: ${near[0]}.`;
    }),
  );
  if (forces.length > 1) tell(`  Of ${count(forces.length, 'force')}: ${forces.join(', ')}.\n`);
  const force = publication?.coversForces
    ? ''
    : await ask('Which force', before.force ?? (forces.length === 1 ? (forces[0] ?? '') : ''), (answer) => {
        if (forces.length === 0 || forces.includes(answer.toLowerCase())) return null;
        return `  There is no extract of '${answer}'; nearest: ${nearest(answer, forces)[0]}.`;
      });
  const out = await ask('Folder for papers, charts and mart', before.out ?? '.', () => null);
  reader.close();
  const { force: _, ...others } = before;
  const settings: Settings = {
    ...others,
    publication: publication?.name ?? '',
    raw,
    ...(force !== '' && { force }),
    out,
  };
  writeFileSync(settingsFile, `${JSON.stringify(settings, null, 2)}\n`);
  tell(`
Written to ${settingsFile}; commands of this folder need no options now:
  npx insight check    what is wrong with the extracts
  npx insight build    the paper
  npx insight serve    the paper, its measures and the mart as a site
`);
}

const noFolder: Refusal = (answer) =>
  existsSync(answer) && statSync(answer).isDirectory() ? null : `  There is no folder ${answer}.`;

function paperNamed(answer: string): Publication | undefined {
  return publications.find(({ name }, place) => answer === name || answer === String(place + 1));
}
