import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deliveryPlan } from '../../pipelines/delivery-plan.ts';
import { buildInto, passingFolder } from '../build-into.ts';

test('the paper of a delivery plan says what moved between two updates, asks what the words leave open, and names a status it does not know', async () => {
  const folder = passingFolder();
  const [raw, out] = [join(folder.path, 'raw'), join(folder.path, 'out')];
  const update = (month: string, rows: readonly string[]) => {
    mkdirSync(join(raw, 'delivery_activity'), { recursive: true });
    writeFileSync(
      join(raw, 'delivery_activity', `delivery_activity-${month}.csv`),
      ['plan,as_at,theme,ref,owner,activity,status,update', ...rows].join('\n'),
    );
  };
  try {
    update('2018-04', [
      'Plan,2018-04,1,1.1,Supt,Open a desk,G,It has opened.',
      'Plan,2018-04,1,1.2,Supt,Close a desk,amber,It has been closed in part.',
    ]);
    update('2018-05', [
      'Plan,2018-05,1,1.1,Supt,Open a desk,R,It was shut. It will open again in late March.',
      'Plan,2018-05,1,1.2,Supt,Close a desk,purple,It has been closed in part.',
    ]);
    const { made, findings } = await buildInto(deliveryPlan, { rawFolder: raw, out, asAt: '2018-05' });
    expect(made).not.toBeNull();
    const csv = (name: string) =>
      readFileSync(join(out, 'reports', 'delivery-plan', '2018-05', 'delivery-plan-csv', name), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
    expect(csv('moved.csv')).toEqual(['1.1,worse than before,green,red']);
    expect(csv('questions.csv')).toEqual([
      '1.1,Supt,"It speaks of March 2018 as yet to come, in an update to May 2018: did it happen?",It will open again in late March.',
      '1.2,Supt,What is its status?,none',
    ]);
    const unknown = findings.filter(({ code }) => code === 'code-not-in-table');
    expect(unknown.map(({ column, rows }) => [column, rows])).toEqual([['status', 1]]);
  } finally {
    folder.remove();
  }
});
