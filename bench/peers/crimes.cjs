// The counts of street files by force, type and month, and 12 months against the 12 before, with Polars for Node.js.
// node crimes.cjs <folder of street files> <last month> <file to write>; POLARS names the package's folder.
const { readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const pl = require(process.env.POLARS || 'nodejs-polars');

const [folder, last, target] = process.argv.slice(2);
const columns = ['Crime ID', 'Month', 'Reported by', 'LSOA code', 'Crime type', 'Last outcome category'];
const files = readdirSync(folder).filter((name) => name.endsWith('-street.csv'));
const all = pl.concat(
  files.map((name) => pl.readCSV(join(folder, name), { columns, inferSchemaLength: 0 }).select(...columns)),
);
const isBlank = pl.col('Crime ID').isNull();
const crimes = pl.concat([
  all.filter(isBlank),
  all.filter(isBlank.not()).unique({ subset: ['Crime ID', 'Month'], maintainOrder: false }),
]);
const count = (...names) => crimes.groupBy(...names).agg(pl.count('Month').alias('crimes'));
const monthly = count('Reported by', 'Crime type', 'Month');
count('Reported by', 'LSOA code', 'Month');
count('Reported by', 'Last outcome category', 'Month');

const monthAt = (back) => {
  const at = 12 * Number(last.slice(0, 4)) + Number(last.slice(5)) - 1 - back;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};
const months = (from) => new Set(Array.from({ length: 12 }, (_, back) => monthAt(from + back)));
const [now, before] = [months(0), months(12)];
const windows = new Map();
for (const { 'Reported by': force, 'Crime type': type, Month: month, crimes: many } of monthly.toRecords()) {
  const key = `${force},${type}`;
  const row = windows.get(key) ?? { current: 0, previous: 0 };
  if (now.has(month)) row.current += many;
  if (before.has(month)) row.previous += many;
  windows.set(key, row);
}
const lines = [...windows]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(
    ([key, { current, previous }]) =>
      `${key},${current},${previous},${(100 * (current - previous)) / previous}`,
  );
writeFileSync(target, `force,type,current,previous,change\n${lines.join('\n')}\n`);
