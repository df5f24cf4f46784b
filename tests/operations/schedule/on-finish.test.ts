import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandWords, tellCommand } from '../../../src/operations/schedule/outcome.ts';
import { passingFolder } from '../../build-into.ts';

const outcome = {
  publication: 'performance-insight',
  as_at: '2018-05',
  due_at: '2018-06-08T05:00:00.000Z',
  started_at: '2018-06-15T05:00:00.000Z',
  ended_at: '2018-06-15T05:02:00.000Z',
  state: 'built',
  missing_feeds: ['survey', 'call'],
  outcome: 'built without survey, call; $(echo no shell)',
} as const;

describe('the command of the user’s choice', () => {
  const folder = passingFolder();
  afterAll(folder.remove);
  const script = (name: string, text: string) => {
    writeFileSync(join(folder.path, name), text);
    return `"${process.execPath}" "${join(folder.path, name)}"`;
  };

  it('reads the outcome from its environment and as JSON from its input, and never the key', async () => {
    const command = script(
      'keep it.cjs',
      `const { INSIGHT_MISSING_FEEDS, INSIGHT_STATE, INSIGHT_OUTCOME, INSIGHT_KEY } = process.env;
       const read = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
       require('node:fs').writeFileSync(process.argv[2], JSON.stringify({ read, INSIGHT_MISSING_FEEDS, INSIGHT_STATE, INSIGHT_OUTCOME, INSIGHT_KEY }));`,
    );
    const kept = join(folder.path, 'kept.json');
    process.env.INSIGHT_KEY = 'secret';
    try {
      expect(await tellCommand(`${command} '${kept}'`, outcome)).toBeNull();
    } finally {
      delete process.env.INSIGHT_KEY;
    }
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({
      read: outcome,
      INSIGHT_MISSING_FEEDS: 'survey call',
      INSIGHT_STATE: 'built',
      INSIGHT_OUTCOME: outcome.outcome,
    });
  });

  it('may fail, or not be there, or not listen: that is said in words, and nothing is thrown', async () => {
    expect(await tellCommand(script('fails.cjs', 'process.exit(7)'), outcome)).toBe('ended with 7');
    expect(await tellCommand('no-such-command-anywhere', outcome)).toContain('could not be run');
    expect(await tellCommand(script('deaf.cjs', ''), outcome)).toBeNull();
  });

  it('has its words told apart by spaces, but for those within quotation marks', () => {
    expect(commandWords(`mail -s "Paper is out" 'a b' c`)).toEqual([
      'mail',
      '-s',
      'Paper is out',
      'a b',
      'c',
    ]);
  });
});
