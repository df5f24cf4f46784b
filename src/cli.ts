import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import {
  endWith,
  guardTerminal,
  readSettings,
  settingsFile,
  WrongUsage,
  withinSeconds,
} from './commands/index.ts';
import { describeFinding } from './findings/index.ts';
import { projectFolder } from './project-folder.ts';

const { version } = JSON.parse(readFileSync(projectFolder('package.json'), 'utf8')) as { version: string };
const { settings, problem } = readSettings(settingsFile);
const out = () =>
  new Option('--out <dir>', 'folder with data-mart, charts and reports').default(settings.out ?? '.');
const raw = () => new Option('--raw <dir>', 'folder with the extracts').default(settings.raw ?? 'data-raw');
const force = () =>
  new Option('--force <slug>', 'the force, where files of several are present').default(settings.force);
const memory = () =>
  new Option(
    '--memory <amount>',
    'the most memory that DuckDB may use, as 4GB; what needs more goes to the disk',
  ).default(settings.memory);
const reference = () =>
  new Option('--reference <dir>', 'folder with a neighbourhood table (rural-urban)').default(
    settings.reference,
  );
const narrative = () =>
  new Option('--narrative <dir>', "folder with authors' insight, <as-at>.md").default(
    settings.narrative ?? 'narrative',
  );
const template = () => new Option('--template <file>', 'Word document that the paper is filled into');
const allowAllWithheld = () =>
  new Option('--allow-all-withheld', 'make a paper even if every row of it is withheld');
const allowLostPapers = () =>
  new Option('--allow-lost-papers', 'go on where earlier papers are not kept any more, and hide more');
const ofPublication = () =>
  new Option(
    '--publication <name>',
    'which paper, where several are in the folder (default: the last built)',
  );
const asAt = () => new Option('--as-at <YYYY-MM>', 'last month covered (default: the latest complete month)');

const notes = () => new Option('--notes', 'print every note, and not only how many there are of each kind');

const chartKind = new Option('--kind <kind>', 'what is drawn').default('line');

const program = new Command('insight')
  .description("Makes a police force's Performance & Insight paper from its extracts.")
  .version(version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .hook('preSubcommand', async (_, command) => {
    if (problem !== null && command.name() !== 'init') throw new WrongUsage(describeFinding(problem));
    if (command.name() !== 'chart') return;
    const { kindsOffered } = await import('./commands/chart.ts');
    chartKind.choices(kindsOffered().map(({ name }) => name));
  });

const paper = ['[publication]', 'which paper (default: that of insight.config.json)'] as const;

// Each command's code is loaded only when it runs: help answers at once.
program
  .command('init')
  .description(`ask for extracts, paper and force once, and write ${settingsFile} for later commands`)
  .action(async () => (await import('./commands/init.ts')).initCommand());

program
  .command('build')
  .argument(...paper, settings.publication)
  .description('make a paper: performance-insight, open-data, forces and others, as the README lists them')
  .addOption(asAt())
  .addOption(raw())
  .addOption(out())
  .addOption(force())
  .addOption(reference())
  .addOption(memory())
  .addOption(narrative())
  .addOption(template())
  .option('--pdf', 'print the web page as PDF too, where Chromium, Chrome or Edge is on this machine')
  .option('--again', 'make the paper again though nothing is new since the last build')
  .option('--as-published <YYYY-MM>', 'make an old paper again, exactly as it was published')
  .option('--issue <number>', 'which issue of that paper (default: the last)')
  .addOption(allowAllWithheld())
  .addOption(allowLostPapers())
  .addOption(notes())
  .action(async (publication, options) =>
    (await import('./commands/build.ts')).buildCommand(publication, options),
  );

program
  .command('draft')
  .argument(...paper, settings.publication)
  .description('show the paper of the last build with what authors have written since; publishes nothing')
  .addOption(
    new Option('--as-at <YYYY-MM>', 'last month covered: another than that of the last build is refused'),
  )
  .addOption(narrative())
  .option('--word', 'write it as a Word document too')
  .addOption(template())
  .addOption(out())
  .action(async (publication, options) =>
    (await import('./commands/draft.ts')).draftCommand(publication, options),
  );

program
  .command('pack [publications...]')
  .description(
    'make the papers of a meeting together, with an agenda, what the last ones left open, and the work programme',
  )
  .requiredOption('--meeting <YYYY-MM-DD>', 'the day of the meeting')
  .addOption(asAt())
  .addOption(raw())
  .addOption(out())
  .addOption(force())
  .addOption(reference())
  .addOption(memory())
  .addOption(narrative())
  .option('--pdf', 'print each web page as PDF too, where Chromium, Chrome or Edge is on this machine')
  .addOption(allowAllWithheld())
  .addOption(allowLostPapers())
  .addOption(notes())
  .action(async (publications, options) =>
    (await import('./commands/pack.ts')).packCommand(publications, options),
  );

program
  .command('schedule')
  .description('make each paper when it is due, waiting for its feeds; docs/schedule.md says how')
  .option('--once', 'make what is due now, and end')
  .option('--on-finish <command>', 'run it after each build, with the outcome as JSON on its input')
  .addOption(
    new Option('--print <system>', "print what the system's own scheduler needs instead").choices([
      'systemd',
      'cron',
      'windows-task',
    ]),
  )
  .addOption(raw())
  .addOption(out())
  .addOption(force())
  .addOption(reference())
  .addOption(memory())
  .addOption(narrative())
  .addOption(template())
  .action(async (options) => (await import('./commands/schedule.ts')).scheduleCommand(options));

program
  .command('plan')
  .argument(...paper, settings.publication)
  .description('what the next build would do, and which published figures it would change; publishes nothing')
  .addOption(asAt())
  .addOption(raw())
  .addOption(out())
  .addOption(force())
  .addOption(reference())
  .addOption(memory())
  .addOption(allowAllWithheld())
  .addOption(allowLostPapers())
  .action(async (publication, options) =>
    (await import('./commands/plan.ts')).planCommand(publication, {
      narrative: settings.narrative ?? 'narrative',
      ...options,
    }),
  );

program
  .command('check')
  .argument(...paper, settings.publication)
  .description('look at the extracts of a paper and say what is wrong with them; keeps nothing')
  .addOption(raw())
  .addOption(force())
  .action(async (publication, options) =>
    (await import('./commands/check.ts')).checkCommand(publication, options),
  );

program
  .command('accounts <plan>')
  .description('hold the tables of a financial plan against their equations: totals, years that follow on')
  .option(
    '--equations <file>',
    'the equations that are declared of it',
    'data-raw/reference/finance-equations.csv',
  )
  .action(async (plan, options) => (await import('./commands/accounts.ts')).accountsCommand(plan, options));

program
  .command('status')
  .description('what has not arrived, by feed, and the last builds')
  .option('--all', 'every feed by month, those that are whole too')
  .addOption(out())
  .action(async (options) => (await import('./commands/status.ts')).statusCommand(options));

const reason = () => new Option('--reason <words>', 'why, kept with the decision');
program
  .command('accept <extract>')
  .description('count a re-issue that was held, or take a month of an unlikely size as right')
  .addOption(reason().makeOptionMandatory())
  .addOption(raw())
  .action(async (extract, options) => (await import('./commands/decide.ts')).acceptCommand(extract, options));

program
  .command('withdraw <extract>')
  .description('count an extract no longer, although it is there')
  .addOption(reason())
  .option('--undo', 'count it again')
  .addOption(raw())
  .action(async (extract, options) =>
    (await import('./commands/decide.ts')).withdrawCommand(extract, options),
  );

program
  .command('doctor')
  .description(
    'what is well, what to look at and what to mend: versions, disk, locks, permissions, extracts, integrity',
  )
  .option('--all', 'what is well too, a line each')
  .option('--json', 'as JSON')
  .option('--repair', 'do first what can be done without a doubt: finish what a build left that died')
  .addOption(out())
  .action(async (options) => (await import('./commands/doctor.ts')).doctorCommand(options));

program
  .command('purge')
  .description('forget the records of months before one: says what would go, and does it with --yes')
  .requiredOption('--before <YYYY-MM>', 'the first month that is kept')
  .option('--yes [YYYY-MM]', 'do it; with the month where the last paper needs what would go')
  .addOption(raw())
  .addOption(out())
  .action(async (options) => (await import('./commands/purge.ts')).purgeCommand(options));

program
  .command('explain <measure>')
  .description('where a number comes from: definition, months, SQL, extracts')
  .option('--part <part>', 'part of the measure, by name or letter')
  .option('--area <area>', 'division or district')
  .addOption(asAt())
  .option('--private', 'exact figures, where some are suppressed: what it prints is not for publication')
  .option('--rows', 'with --private, also write the references of the records behind it, as CSV')
  .addOption(ofPublication())
  .addOption(out())
  .action(async (measure, options) =>
    (await import('./commands/explain.ts')).explainCommand(measure, options),
  );

program
  .command('proof <paper>')
  .description(
    'check what a paper (Markdown, HTML or Word), or a folder of them, says of the measures and of itself',
  )
  .addOption(
    new Option('--as-at <YYYY-MM>', "the paper's month (default: that of its name, else of the mart)"),
  )
  .addOption(ofPublication())
  .addOption(out())
  .action((file, options) =>
    withinSeconds(60, async () => (await import('./commands/proof.ts')).proofCommand(file, options)),
  );

program
  .command('measures [words...]')
  .description('list measures: all, or those with some words in title or definition')
  .option('--publication <name>', 'those of one paper')
  .action(async (words, options) => (await import('./commands/measures.ts')).measuresCommand(words, options));

program
  .command('chart <measure>')
  .description('draw one chart more: of a part, an area, another kind')
  .option('--part <part>', 'part of the measure, by name or letter')
  .option('--area <area>', 'division, district, or rural or urban areas')
  .addOption(chartKind)
  .option('--level <level>', 'of areas: division, district, or rural or urban', 'district')
  .addOption(
    new Option('--format <format>', 'what is written')
      .choices(['svg', 'png', 'json', 'csv', 'txt'])
      .default('svg'),
  )
  .option('--width <pixels>', 'of SVG and PNG')
  .option('--to <file>', 'file to write (default: the name of the chart, here)')
  .addOption(asAt())
  .addOption(ofPublication())
  .addOption(out())
  .action(async (measure, options) => (await import('./commands/chart.ts')).chartCommand(measure, options));

program
  .command('query <sql>')
  .description('ask the published mart, read-only: its tables, views and macros are in docs/mart.md')
  .addOption(
    new Option('--format <format>', 'how to print').choices(['table', 'csv', 'json']).default('table'),
  )
  .option('--records', 'ask the records too, which are private: what it prints is not for publication')
  .addOption(out())
  .action(async (sql, options) => (await import('./commands/query.ts')).queryCommand(sql, options));

program
  .command('serve')
  .description('the paper, its measures and the published mart as a site on this machine, read-only')
  .option('--port <number>', 'port of 127.0.0.1', '4870')
  .option('--boundaries <file>', 'boundaries of areas as GeoJSON, for maps (default: tiles)')
  .option(
    '--private',
    'show references of records too, with a password: what it shows is not for publication',
  )
  .addOption(ofPublication())
  .addOption(out())
  .action(async (options) => (await import('./commands/serve.ts')).serveCommand(options));

program
  .command('clickhouse-ddl')
  .description('print what makes the database and tables of a ClickHouse cluster; docs/scale.md says when')
  .requiredOption('--cluster <name>', 'the cluster, as its servers call it')
  .option('--database <name>', 'the database, of one output folder alone', 'insight')
  .action(async (options) => (await import('./commands/clickhouse-ddl.ts')).clickHouseDdlCommand(options));

const make = program.command('new').description('begin a new measure or feed');
make
  .command('measure <code>')
  .description('add a declaration to its theme, and a test that fails until both are filled in')
  .requiredOption('--title <title>', 'name of the measure in the paper')
  .option('--publication <name>', 'publication that is to print it, where its theme does not say so')
  .action(async (code, options) => (await import('./commands/new.ts')).newMeasureCommand(code, options));
make
  .command('feed <name>')
  .description(
    'write a contract, a staging file, a mart file, and a test that fails until they are filled in',
  )
  .action(async (name) => (await import('./commands/new.ts')).newFeedCommand(name));

program
  .command('sample')
  .description('write synthetic extracts of every feed')
  .requiredOption('--out <dir>', 'folder to write them to')
  .option('--seed <number>', 'another seed gives other records with the same totals', '1')
  .option('--if-empty', 'only where the folder has no extract yet')
  .action(async (options) => (await import('./commands/sample.ts')).sampleCommand(options));

guardTerminal();
// A reader that closes the pipe early (`| head`) is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  await endWith(error);
}
