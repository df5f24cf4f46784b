/**
 * The rooms of the house in the order of the flow: a room may import, types too, from those above it and from those
 * in its own line.
 */
export const rooms: readonly (readonly string[])[] = [
  [
    'src/plain-error.ts',
    'src/project-folder.ts',
    'src/files-below.ts',
    'src/group-by.ts',
    'src/sha256.ts',
    'src/code-version.ts',
    'src/calendar.ts',
    'src/csv.ts',
  ],
  ['src/kept-file.ts'],
  ['src/words', 'src/arrow.ts', 'src/zip.ts'],
  ['src/document-limits.ts', 'src/markdown.ts'],
  ['src/engine', 'src/contracts', 'src/findings', 'src/statistics'],
  ['src/land'],
  ['src/stage'],
  ['src/reference', 'src/finance', 'src/delivery'],
  ['src/marts'],
  ['src/measures'],
  ['src/disclosure'],
  ['src/history'],
  ['src/insight'],
  ['src/scorecard'],
  ['src/proof'],
  ['src/pack'],
  ['src/narrative'],
  ['src/charts'],
  ['src/paper'],
  ['src/publish'],
  ['src/pipeline'],
  ['src/explain', 'src/operations', 'src/serve', 'src/scaffold'],
  ['pipelines'],
  ['src/commands'],
  ['src/cli.ts'],
];

/** Rooms that may read a few others only, whatever the flow would let them. */
export const hermits: Readonly<Record<string, readonly string[]>> = {
  // Months and nothing else.
  'src/statistics': ['src/statistics', 'src/calendar.ts', 'src/plain-error.ts', 'src/words'],
  // What is tested must not also be the answer key.
  sample: ['sample'],
};

/** Who may read the sample: its command, and harnesses. */
export const readersOfTheSample = ['sample', 'src/commands/sample.ts', 'tests/harness'];

/** Rooms that are reached file by file, and by whom: each file is an entry that is declared for itself. */
export const openShelves: Readonly<Record<string, readonly string[]>> = {
  'src/measures/declarations': ['pipelines', 'src/scaffold', 'scripts'],
  // Each command is loaded alone, when it runs.
  'src/commands': ['src/cli.ts'],
};

/** An outside package is imported by one module of `src` and one of `sample`, or by its owners. */
export const ownersOfPackages: Readonly<Record<string, readonly string[]>> = {
  preact: ['src/paper', 'src/serve'],
  'cli-table3': ['src/commands'],
  commander: ['src/cli.ts', 'src/commands/end-with.ts'],
};

/** Lists of like things: an entry has one reader, the list, and is a file of its own all the same. */
export const lists: readonly { name: string; entries: RegExp; list: RegExp }[] = [
  { name: 'contracts', entries: /^src\/contracts\//, list: /^src\/contracts\/contracts\.generated\.ts$/ },
  { name: 'declarations', entries: /^src\/measures\/declarations\//, list: /^pipelines\// },
  { name: 'steps', entries: /^src\/pipeline\/steps\//, list: /^src\/pipeline\/make-paper\.ts$/ },
  { name: 'commands', entries: /^src\/commands\//, list: /^src\/cli\.ts$/ },
  { name: 'kinds of chart', entries: /^src\/charts\/kinds\//, list: /^src\/charts\/(kinds\/)?\w+\.ts$/ },
  { name: 'sections', entries: /^src\/paper\/sections\//, list: /^(pipelines|src\/paper\/sections)\// },
  { name: 'formats', entries: /^src\/paper\/formats\//, list: /^src\/paper\/formats\/[\w-]+\.ts$/ },
  { name: 'published tables', entries: /^src\/publish\/tables\//, list: /^src\/publish\// },
  { name: 'pages', entries: /^src\/serve\/pages\//, list: /^src\/serve\// },
  { name: 'publications', entries: /^pipelines\//, list: /^pipelines\/index\.ts$/ },
];
