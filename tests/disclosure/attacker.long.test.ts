import { expect, it } from 'vitest';
import { Cells, cellsOf } from '../../src/disclosure/cells.ts';
import { disclose, suppressionOf } from '../../src/disclosure/disclose.ts';
import { Hidden } from '../../src/disclosure/hidden.ts';
import { earlierPapersOf, type LedgerOfPaper, ledgerOf } from '../../src/disclosure/paper-ledger.ts';
import type { DisclosurePolicy } from '../../src/disclosure/policy.ts';
import { attack, hiddenNames, type Loot, publishedPaper } from './attack.ts';
import { divisionOf, exactPaper, papers, smallForce } from './small-force.ts';

const policy: DisclosurePolicy = [{ mart: '', measure: '', threshold: 5, reason: 'small counts' }];

it('the attacker recovers no suppressed cell from 24 successive papers, and many with the control off', async () => {
  const database = await smallForce(1);
  const ledgers: LedgerOfPaper[] = [];
  const shown = [];
  const open = [];
  const primaryOnly = [];
  const hiddenByControl = new Set<string>();
  const hiddenAlone = new Set<string>();
  for (const asAt of papers) {
    const exact = await exactPaper(database, asAt);
    const suppression = suppressionOf(exact, {
      policy,
      nesting: divisionOf,
      earlier: earlierPapersOf(ledgers, asAt),
    });
    if (suppression.hidden.exposed.length > 0)
      console.log(
        asAt,
        suppression.hidden.exposed.map(({ key }) => key),
      );
    ledgers.push({ as_at: asAt, disclosure: ledgerOf(suppression) });
    for (const one of hiddenNames(exact, suppression)) hiddenByControl.add(one);
    shown.push(publishedPaper(asAt, disclose(exact, suppression), exact));
    open.push(publishedPaper(asAt, disclose(exact, { cells: new Cells(), hidden: new Hidden() }), exact));
    const cells = cellsOf(exact, policy);
    const hidden = new Hidden();
    for (const cell of cells.all)
      for (const [month, count] of cell.counts) if (count > 0 && count < 5) hidden.hideAlone(cell, month);
    for (const one of hiddenNames(exact, { cells, hidden })) hiddenAlone.add(one);
    primaryOnly.push(publishedPaper(asAt, disclose(exact, { cells, hidden }), exact));
  }
  database.close();
  const on = attack(shown);
  const off = attack(open);
  const primary = attack(primaryOnly);
  const suppressedOf = ({ suppressed }: Loot, hidden: ReadonlySet<string>) =>
    suppressed.filter((name) => hidden.has(name.slice(0, name.lastIndexOf('|'))));
  const recovered = (loot: Loot, hidden: ReadonlySet<string>) =>
    suppressedOf(loot, hidden).filter((name) => loot.found.has(name));
  const small = [...off.found].filter(([name, value]) => !/severity/.test(name) && value > 0 && value < 5);
  console.log(
    `24 papers: with the control on, ${suppressedOf(on, hiddenByControl).length} cells are suppressed and ${recovered(on, hiddenByControl).length} recovered; ` +
      `with it off, ${small.length} small cells are read; with primary suppression alone, ${recovered(primary, hiddenAlone).length} of ${suppressedOf(primary, hiddenAlone).length} are recovered`,
  );
  expect(suppressedOf(on, hiddenByControl).length).toBeGreaterThan(500);
  expect(recovered(on, hiddenByControl)).toEqual([]);
  expect(small.length).toBeGreaterThan(1000);
  expect(recovered(primary, hiddenAlone).length).toBeGreaterThan(500);
}, 300_000);
