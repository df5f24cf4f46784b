import { expect, it } from 'vitest';
import { Database, literal } from '../../src/engine/index.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';

// The county's recorded crime of 2017/18 with the weights of the 2020 vintage: 96,327 crimes, 15,844,971 points
// (METHODS, from Home Office counts and the weights of the Office for National Statistics).
it('the county’s 96,327 crimes of 2017/18 weigh 15,844,971 points', async () => {
  const database = await Database.open(':memory:');
  await loadReferenceTables(database);
  const file = projectFolder('data-raw', 'reference', 'recorded-crime-2017-18.csv');
  const { rows } = await database.table(
    `with counted as (
       select offence_code, apr_jun_2017 + jul_sep_2017 + oct_dec_2017 + jan_mar_2018 as crimes
       from read_csv(${literal(file)}, header = true, types = {'offence_code': 'varchar'})
     )
     select sum(crimes)::integer, round(sum(crimes * severity_weight))::integer
     from counted left join severity_weight using (offence_code)`,
  );
  database.close();
  expect(rows).toEqual([[96_327, 15_844_971]]);
});
