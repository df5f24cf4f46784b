import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performanceInsight } from '../../../../pipelines/performance-insight.ts';
import { checkPolicy, readPolicy } from '../../../../src/disclosure/policy.ts';
import { domesticAbuse } from '../../../../src/measures/declarations/helping-victims.ts';
import { projectFolder } from '../../../../src/project-folder.ts';
import { buildInto } from '../../../build-into.ts';
import { writeCrimes } from '../../../own-extracts.ts';
import type { Tried } from './built-folder.ts';

/** Damages the table of the policy in each way that let everything through, and asks whether it is gone by. */
export function damagedPolicies(): Tried {
  const folder = mkdtempSync(join(tmpdir(), 'insight-attack-'));
  try {
    const whole = readFileSync(projectFolder('data-raw', 'reference', 'disclosure-policy.csv'), 'utf8');
    const [header = '', ...rows] = whole.trim().split('\n');
    const damaged: Record<string, string> = {
      empty: '',
      'a header alone': `${header}\n`,
      'every figure shown': `${header}\n,,,0,nobody,none\n`,
      'a star for all': `${header}\n*,*,*,0,nobody,none\n`,
      'every figure of people shown': `${header}\npeople,,,0,nobody,none\n`,
      'cut in a row': whole.slice(0, whole.length - 90),
      semicolons: whole.replaceAll(',', ';'),
      capitals: whole.replaceAll('people,', 'People,'),
      negative: whole.replaceAll(',20,', ',-20,'),
      'bytes of no text': '\u0000\u0001',
    };
    const usable = Object.entries(damaged).filter(([name, text]) => {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, text);
      return 'policy' in checkPolicy(path);
    });
    const gone = 'policy' in checkPolicy(join(folder, 'none.csv')) ? 1 : 0;
    // Without rows of people, what nobody has ruled on stays protected.
    const path = join(folder, 'without.csv');
    writeFileSync(path, [header, ...rows.filter((row) => row.startsWith('ordinary'))].join('\n'));
    const read = checkPolicy(path);
    const isOpen =
      'policy' in read && read.policy.some(({ subject, from }) => subject !== 'ordinary' && from === 0);
    return {
      tried: Object.keys(damaged).length + 2,
      got: usable.length + gone + (isOpen ? 1 : 0),
      what: 'damaged tables that a build goes by',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Publishes April, spoils what is kept of it in several ways, and builds May: a build that runs has forgotten April. */
export async function spoiltLedgers(): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'insight-attack-'));
  const raw = join(folder, 'raw');
  const publication = {
    ...performanceInsight,
    feeds: ['crime'] as const,
    measures: [domesticAbuse],
    policy: readPolicy(),
  };
  const build = (out: string, asAt: string) => buildInto(publication, { rawFolder: raw, out, asAt });
  try {
    writeCrimes(raw, '2016-05', '2018-05', () => ({ isDomestic: true }));
    const kept = join(folder, 'april');
    const first = await build(kept, '2018-04');
    if (first.made === null) throw new Error(`April was not published: ${first.blocked?.code}`);
    const vintage = (out: string) =>
      join(out, 'published', 'performance-insight', '2018-04', 'issue-1', 'vintage.json');
    const spoils: Record<string, (out: string) => void> = {
      'cut to 2,000 bytes': (out) => truncateSync(vintage(out), 2000),
      'one digit changed': (out) =>
        writeFileSync(vintage(out), readFileSync(vintage(out), 'utf8').replace('"issue":1', '"issue":7')),
      'its file gone': (out) => rmSync(vintage(out)),
      'published/ gone': (out) => rmSync(join(out, 'published'), { recursive: true }),
    };
    let got = 0;
    for (const [name, spoil] of Object.entries(spoils)) {
      const out = join(folder, name.replaceAll(/\W/g, '-'));
      cpSync(kept, out, { recursive: true });
      spoil(out);
      if ((await build(out, '2018-05')).made !== null) got += 1;
    }
    return { tried: Object.keys(spoils).length, got, what: 'spoilt papers after which a build goes on' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
