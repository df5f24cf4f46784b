import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedPage } from '../../scripts/generate/feed-pages.ts';
import { contracts } from '../../src/contracts/index.ts';
import { projectFolder } from '../../src/project-folder.ts';

/** Columns that hold a person's reference; every other `_ref` names a record. */
const PERSONAL = [
  'crime.victim_ref',
  'outcome.offender_ref',
  'hate_incident.victim_ref',
  'incident.caller_ref',
];

describe('the page of a feed', () => {
  it.each(contracts.map((contract) => [contract.feed, contract] as const))(
    'of %s follows its contract',
    (feed, contract) => {
      expect(readFileSync(projectFolder('data-raw', feed, 'README.md'), 'utf8')).toBe(feedPage(contract));
    },
  );

  it('says which columns are personal', () => {
    const personal = contracts.flatMap(({ feed, columns }) =>
      Object.entries(columns).flatMap(([name, column]) => (column.isPersonal ? [`${feed}.${name}`] : [])),
    );
    expect(personal.sort()).toEqual([...PERSONAL, 'offender_management.nominal_ref'].sort());
    for (const contract of contracts) {
      const hasPersonal = Object.values(contract.columns).some((column) => column.isPersonal);
      expect(feedPage(contract).includes('replaced by a keyed hash')).toBe(hasPersonal);
    }
  });
});
