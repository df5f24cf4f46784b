import { expect, test } from 'vitest';
import { satisfactionDomesticAbuse } from '../../src/measures/declarations/transforming-services.ts';
import { whyNotAvailable } from '../../src/measures/supplied-columns.ts';
import { landFiles } from '../land/raw-folder.ts';

const survey = (header: string, ...rows: string[]) => `${[header, ...rows].join('\n')}\n`;

test('an interview without a weight counts as 1, and so does every interview of an extract without weights', async () => {
  const { database, reconciled } = await landFiles(
    {
      'survey-2018-05.csv': survey(
        'response_ref,crime_type,interviewed_on,overall,weight',
        'a,hate,2018-05-01,neither,2.5',
        'b,hate,2018-05-02,neither,',
      ),
      'survey-2018-06.csv': survey(
        'response_ref,crime_type,interviewed_on,overall',
        'c,hate,2018-06-01,very satisfied',
      ),
    },
    ['survey'],
  );
  expect(reconciled.map((extract) => extract.rowsAccepted)).toEqual([2, 1]);
  expect(await database.rows('select response_ref, weight from stg_survey order by response_ref')).toEqual([
    { response_ref: 'a', weight: 2.5 },
    { response_ref: 'b', weight: 1 },
    { response_ref: 'c', weight: 1 },
  ]);
});

test('a measure of interviews is available where no extract has weights', async () => {
  const { landing } = await landFiles(
    {
      'survey-2018-05.csv': survey(
        'response_ref,crime_type,interviewed_on,overall',
        'a,domestic,2018-05-01,neither',
      ),
    },
    ['survey'],
  );
  const supply = { feeds: ['survey'], accepted: landing.accepted, hasNeighbourhoods: false };
  expect(whyNotAvailable(satisfactionDomesticAbuse, null, supply)).toBeNull();
});
