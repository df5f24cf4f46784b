// Imports go one way along the flow, and each outside package is imported by one module.
const layers = [
  'plain-error|words|calendar|csv|duckdb|arrow|sql-file|project-folder',
  'statistics',
  'contracts|findings',
  'land',
  'stage',
  'reference',
  'marts',
  'measures',
  'insight',
  'charts',
  'report',
  'publish',
  'pipeline',
  'explain',
  'serve',
  'commands',
  'back-test',
];

const owners = {
  '@duckdb': 'src/duckdb',
  'apache-arrow': 'src/arrow',
  'parquet-wasm': 'src/arrow',
  'csv-parse': 'src/(csv|sample/reference-table)',
  'csv-stringify': 'src/csv',
  'date-fns': 'src/calendar',
  vega: 'src/charts/render-svg',
  'vega-lite': 'src/charts/render-svg',
  '@resvg': 'src/charts/(render-png|png-file)',
  preact: 'src/(report|serve)',
  'preact-render-to-string': 'src/report/render-html',
  commander: 'src/(cli|commands/end-with)',
  listr2: 'src/commands/show-steps',
  'cli-table3': 'src/(commands|back-test)/',
  'pure-rand': 'src/(sample|statistics)/random',
  'simple-statistics': 'src/statistics/simple-statistics',
};

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    ...layers.slice(0, -1).map((layer, index) => ({
      name: `no-import-against-the-flow-from-${layer}`,
      severity: 'error',
      from: { path: `^dist/src/(${layer})[/.]` },
      to: {
        path: `^dist/(${layer === 'commands' ? '' : 'pipelines|'}src/(${layers.slice(index + 1).join('|')})[/.])`,
      },
    })),
    {
      name: 'statistics-know-months-and-nothing-else',
      severity: 'error',
      from: { path: '^dist/src/statistics/' },
      to: { path: '^dist/', pathNot: '^dist/src/(statistics/|calendar|plain-error|words/)' },
    },
    {
      name: 'the-sample-shares-no-code',
      severity: 'error',
      from: { path: '^dist/src/sample/' },
      to: { path: '^dist/', pathNot: '^dist/src/(sample/|project-folder)' },
    },
    {
      name: 'nothing-reads-the-sample-but-its-command',
      severity: 'error',
      from: { path: '^dist/', pathNot: '^dist/src/(sample/|commands/sample)' },
      to: { path: '^dist/src/sample/' },
    },
    ...Object.entries(owners).map(([name, owner]) => ({
      name: `one-door-to-${name.replace(/\W/g, '')}`,
      severity: 'error',
      from: { path: '^dist/', pathNot: `^dist/${owner}` },
      to: { path: `(^|node_modules/)${name}(/|$)` },
    })),
  ],
  options: { doNotFollow: { path: 'node_modules' }, exclude: { path: '^node_modules/.*/node_modules' } },
};
