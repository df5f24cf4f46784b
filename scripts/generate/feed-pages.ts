import { mkdirSync, writeFileSync } from 'node:fs';
import {
  type Contract,
  type ContractColumn,
  contracts,
  headerIn,
  headerOf,
  markdownTable,
} from '../../src/contracts/index.ts';
import { projectFolder } from '../../src/project-folder.ts';

/** The page about a feed, as Markdown: who supplies it, how often, and what each column means. */
export function feedPage(contract: Contract): string {
  const { feed, title, grain, supplier, delivered, columns, monthColumn, key } = contract;
  const month = headerIn(contract, monthColumn);
  return `# ${title}

Made by \`npm run generate\` from the contract of the feed \`${feed}\`: do not edit.

${markdownTable([
  ['', ''],
  ['Supplied by', supplier],
  ['Delivered', delivered],
  ['File name', `\`${exampleName(contract)}\` (or \`.csv.gz\`)`],
  ['Grain', grain],
  ['Month', `decided by \`${month}\``],
  [
    'Key',
    key.length > 0
      ? key.map((name) => `\`${headerIn(contract, name)}\``).join(' and ')
      : 'none: every row counts',
  ],
  ['Personal columns', personalColumns(contract)],
])}

${markdownTable([
  ['column', 'must be', 'blank', 'meaning'],
  ...Object.entries(columns).map(([name, column]) => [
    `\`${headerOf(name, column)}\``,
    typeWords(column),
    blankWords(column),
    meaning(column),
  ]),
])}
${orderRules(contract)}
Extracts are put here and never edited. They are not committed.
`;
}

function exampleName({ feed, policeUkEnding }: Contract): string {
  return policeUkEnding ? `2018-05-<force>-${policeUkEnding}.csv` : `${feed}-2018-05.csv`;
}

function personalColumns(contract: Contract): string {
  const names = Object.entries(contract.columns)
    .filter(([, column]) => column.isPersonal)
    .map(([name, column]) => `\`${headerOf(name, column)}\``);
  return names.length > 0 ? `${names.join(' and ')}, replaced by a keyed hash at the door` : 'none';
}

function typeWords({ type, range }: ContractColumn): string {
  if (typeof type !== 'string') return type.map((value) => `\`${value}\``).join(', ');
  const [least, most] = range ?? [];
  const limits = most == null ? `, ${least} or more` : ` from ${least} to ${most}`;
  const words = {
    text: 'text',
    date: 'date, `YYYY-MM-DD`',
    month: 'month, `YYYY-MM`',
    timestamp: 'time, `YYYY-MM-DD HH:MM:SS`, in London or with its offset',
    boolean: '`true`, `false`',
    integer: 'whole number',
    decimal: 'number',
  }[type];
  return range === undefined ? words : words + limits;
}

function blankWords(column: ContractColumn): string {
  if (column.mayBeAbsent) return 'may be blank or absent';
  return column.mayBeBlank ? 'may be blank' : 'never';
}

function meaning({ description, isPersonal }: ContractColumn): string {
  return isPersonal ? `${description}. Personal` : description;
}

function orderRules({ notBefore = [] }: Contract): string {
  return notBefore.map(({ column, earlier }) => `\n\`${column}\` is never before \`${earlier}\`.\n`).join('');
}

/** Writes `data-raw/<feed>/README.md` for every feed. */
function writeFeedPages(): void {
  for (const contract of contracts) {
    mkdirSync(projectFolder('data-raw', contract.feed), { recursive: true });
    writeFileSync(projectFolder('data-raw', contract.feed, 'README.md'), feedPage(contract));
  }
}

if (process.argv[1]?.endsWith('feed-pages.js')) writeFeedPages();
