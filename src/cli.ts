import { Command, Option } from 'commander';
import { projectVersion } from './code-version.ts';
import {
  endWith,
  guardTerminal,
  readSettings,
  settingsFile,
  WrongUsage,
  withinSeconds,
} from './commands/index.ts';
import { describeFinding } from './findings/index.ts';

const { settings, problem } = readSettings(settingsFile);

const option = (flags: string, description: string, usual?: string) =>
  new Option(flags, description).default(usual);

const out = option('--out <dir>', 'folder with data-mart, charts and reports', settings.out ?? '.');
const raw = option('--raw <dir>', 'folder with the extracts', settings.raw ?? 'data-raw');
const force = option('--force <slug>', 'the force, where files of several are present', settings.force);
const memory = option(
  '--memory <amount>',
  'the most memory that DuckDB may use, as 4GB; what needs more goes to the disk',
  settings.memory,
);
const reference = option(
  '--reference <dir>',
  'folder with a neighbourhood table (rural-urban)',
  settings.reference,
);
const narrative = option(
  '--narrative <dir>',
  "folder with authors' insight, <as-at>.md",
  settings.narrative ?? 'narrative',
);
const template = option('--template <file>', 'Word document that the paper is filled into');
const ofPublication = option(
  '--publication <name>',
  'which paper, where several are in the folder (default: the last built)',
);
const asAt = option('--as-at <YYYY-MM>', 'last month covered (default: the latest complete month)');
const notes = option('--notes', 'print every note, and not only how many there are of each kind');
const part = option('--part <part>', 'part of the measure, by name or letter');
const chartKind = option('--kind <kind>', 'what is drawn', 'line');

/** Where a build works, and with what. */
const works = [raw, out, force, reference, memory];
/** What somebody may insist on. */
const allowances = [
  option('--allow-all-withheld', 'make a paper even if every row of it is withheld'),
  option('--allow-lost-papers', 'go on where earlier papers are not kept any more, and hide more'),
];

const program = new Command('insight')
  .description("Makes a police force's Performance & Insight paper from its extracts.")
  .version(projectVersion())
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .hook('preSubcommand', async (_, command) => {
    if (problem !== null && command.name() !== 'init') throw new WrongUsage(describeFinding(problem));
    if (command.name() !== 'chart') return;
    const { kindsOffered } = await import('./commands/chart.ts');
    chartKind.choices(kindsOffered().map(({ name }) => name));
  });

/** A command with its options, in the order in which its help lists them. */
function command(words: string, description: string, options: readonly Option[] = [], of = program): Command {
  const made = of.command(words).description(description);
  return options.reduce((all, each) => all.addOption(each), made);
}

const paper = [
  '[publication]',
  'which paper (default: that of insight.config.json)',
  settings.publication,
] as const;

// Each command's code is loaded only when it runs: help answers at once.
command(
  'init',
  `ask for extracts, paper and force once, and write ${settingsFile} for later commands`,
).action(async () => (await import('./commands/init.ts')).initCommand());

command(
  'build',
  'make a paper: performance-insight, open-data, forces and others, as the README lists them',
  [
    asAt,
    ...works,
    narrative,
    template,
    option('--pdf', 'print the web page as PDF too, where Chromium, Chrome or Edge is on this machine'),
    option('--again', 'make the paper again though nothing is new since the last build'),
    option('--as-published <YYYY-MM>', 'make an old paper again, exactly as it was published'),
    option('--issue <number>', 'which issue of that paper (default: the last)'),
    ...allowances,
    notes,
  ],
)
  .argument(...paper)
  .action(async (name, given) => (await import('./commands/build.ts')).buildCommand(name, given));

command('draft', 'show the paper of the last build with what authors have written since; publishes nothing', [
  option('--as-at <YYYY-MM>', 'last month covered: another than that of the last build is refused'),
  narrative,
  option('--word', 'write it as a Word document too'),
  template,
  out,
])
  .argument(...paper)
  .action(async (name, given) => (await import('./commands/draft.ts')).draftCommand(name, given));

command(
  'pack [publications...]',
  'make the papers of a meeting together, with an agenda, what the last ones left open, and the work programme',
  [
    option('--meeting <YYYY-MM-DD>', 'the day of the meeting').makeOptionMandatory(),
    asAt,
    ...works,
    narrative,
    option('--pdf', 'print each web page as PDF too, where Chromium, Chrome or Edge is on this machine'),
    ...allowances,
    notes,
  ],
).action(async (names, given) => (await import('./commands/pack.ts')).packCommand(names, given));

command('schedule', 'make each paper when it is due, waiting for its feeds; docs/schedule.md says how', [
  option('--once', 'make what is due now, and end'),
  option('--on-finish <command>', 'run it after each build, with the outcome as JSON on its input'),
  option('--print <system>', "print what the system's own scheduler needs instead").choices([
    'systemd',
    'cron',
    'windows-task',
  ]),
  ...works,
  narrative,
  template,
]).action(async (given) => (await import('./commands/schedule.ts')).scheduleCommand(given));

command(
  'plan',
  'what the next build would do, and which published figures it would change; publishes nothing',
  [asAt, ...works, ...allowances],
)
  .argument(...paper)
  .action(async (name, given) =>
    (await import('./commands/plan.ts')).planCommand(name, { narrative: narrative.defaultValue, ...given }),
  );

command('check', 'look at the extracts of a paper and say what is wrong with them; keeps nothing', [
  raw,
  force,
])
  .argument(...paper)
  .action(async (name, given) => (await import('./commands/check.ts')).checkCommand(name, given));

command(
  'accounts <plan>',
  'hold the tables of a financial plan against their equations: totals, years that follow on',
  [
    option(
      '--equations <file>',
      'the equations that are declared of it',
      'data-raw/reference/finance-equations.csv',
    ),
  ],
).action(async (plan, given) => (await import('./commands/accounts.ts')).accountsCommand(plan, given));

command('status', 'what has not arrived, by feed, and the last builds', [
  option('--all', 'every feed by month, those that are whole too'),
  out,
]).action(async (given) => (await import('./commands/status.ts')).statusCommand(given));

const reason = ['--reason <words>', 'why, kept with the decision'] as const;
command('accept <extract>', 'count a re-issue that was held, or take a month of an unlikely size as right', [
  option(...reason).makeOptionMandatory(),
  raw,
]).action(async (extract, given) => (await import('./commands/decide.ts')).acceptCommand(extract, given));

command('withdraw <extract>', 'count an extract no longer, although it is there', [
  option(...reason),
  option('--undo', 'count it again'),
  raw,
]).action(async (extract, given) => (await import('./commands/decide.ts')).withdrawCommand(extract, given));

command(
  'doctor',
  'what is well, what to look at and what to mend: versions, disk, locks, permissions, extracts, integrity',
  [
    option('--all', 'what is well too, a line each'),
    option('--json', 'as JSON'),
    option('--repair', 'do first what can be done without a doubt: finish what a build left that died'),
    out,
  ],
).action(async (given) => (await import('./commands/doctor.ts')).doctorCommand(given));

command('purge', 'forget the records of months before one: says what would go, and does it with --yes', [
  option('--before <YYYY-MM>', 'the first month that is kept').makeOptionMandatory(),
  option('--yes [YYYY-MM]', 'do it; with the month where the last paper needs what would go'),
  raw,
  out,
]).action(async (given) => (await import('./commands/purge.ts')).purgeCommand(given));

command('explain <measure>', 'where a number comes from: definition, months, SQL, extracts', [
  part,
  option('--area <area>', 'division or district'),
  asAt,
  option('--private', 'exact figures, where some are suppressed: what it prints is not for publication'),
  option('--rows', 'with --private, also write the references of the records behind it, as CSV'),
  ofPublication,
  out,
]).action(async (measure, given) => (await import('./commands/explain.ts')).explainCommand(measure, given));

command(
  'proof <paper>',
  'check what a paper (Markdown, HTML or Word), or a folder of them, says of the measures and of itself',
  [
    option('--as-at <YYYY-MM>', "the paper's month (default: that of its name, else of the mart)"),
    ofPublication,
    out,
  ],
).action((file, given) =>
  withinSeconds(60, async () => (await import('./commands/proof.ts')).proofCommand(file, given)),
);

command('measures [words...]', 'list measures: all, or those with some words in title or definition', [
  option('--publication <name>', 'those of one paper'),
]).action(async (words, given) => (await import('./commands/measures.ts')).measuresCommand(words, given));

command('chart <measure>', 'draw one chart more: of a part, an area, another kind', [
  part,
  option('--area <area>', 'division, district, or rural or urban areas'),
  chartKind,
  option('--level <level>', 'of areas: division, district, or rural or urban', 'district'),
  option('--format <format>', 'what is written', 'svg').choices(['svg', 'png', 'json', 'csv', 'txt']),
  option('--width <pixels>', 'of SVG and PNG'),
  option('--to <file>', 'file to write (default: the name of the chart, here)'),
  asAt,
  ofPublication,
  out,
]).action(async (measure, given) => (await import('./commands/chart.ts')).chartCommand(measure, given));

command(
  'query <sql>',
  'ask the published mart, read-only: its tables, views and macros are in docs/mart.md',
  [
    option('--format <format>', 'how to print', 'table').choices(['table', 'csv', 'json']),
    option('--records', 'ask the records too, which are private: what it prints is not for publication'),
    out,
  ],
).action(async (sql, given) => (await import('./commands/query.ts')).queryCommand(sql, given));

command('serve', 'the paper, its measures and the published mart as a site on this machine, read-only', [
  option('--port <number>', 'port of 127.0.0.1', '4870'),
  option('--boundaries <file>', 'boundaries of areas as GeoJSON, for maps (default: tiles)'),
  option(
    '--private',
    'show references of records too, with a password: what it shows is not for publication',
  ),
  ofPublication,
  out,
]).action(async (given) => (await import('./commands/serve.ts')).serveCommand(given));

command(
  'clickhouse-ddl',
  'print what makes the database and tables of a ClickHouse cluster; docs/scale.md says when',
  [
    option('--cluster <name>', 'the cluster, as its servers call it').makeOptionMandatory(),
    option('--database <name>', 'the database, of one output folder alone', 'insight'),
  ],
).action(async (given) => (await import('./commands/clickhouse-ddl.ts')).clickHouseDdlCommand(given));

const make = command('new', 'begin a new measure or feed');
command(
  'measure <code>',
  'add a declaration to its theme, and a test that fails until both are filled in',
  [
    option('--title <title>', 'name of the measure in the paper').makeOptionMandatory(),
    option('--publication <name>', 'publication that is to print it, where its theme does not say so'),
  ],
  make,
).action(async (code, given) => (await import('./commands/new.ts')).newMeasureCommand(code, given));
command(
  'feed <name>',
  'write a contract, a staging file, a mart file, and a test that fails until they are filled in',
  [],
  make,
).action(async (name) => (await import('./commands/new.ts')).newFeedCommand(name));

command('sample', 'write synthetic extracts of every feed', [
  option('--out <dir>', 'folder to write them to').makeOptionMandatory(),
  option('--seed <number>', 'another seed gives other records with the same totals', '1'),
  option('--if-empty', 'only where the folder has no extract yet'),
]).action(async (given) => (await import('./commands/sample.ts')).sampleCommand(given));

guardTerminal();
// A reader that closes the pipe early (`| head`) is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  await endWith(error);
}
