import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DatabaseInUse } from '../../../src/engine/duckdb.ts';
import { buildIfDue, keepSchedule } from '../../../src/operations/schedule/keep-schedule.ts';
import { monthDue, paper, smallWorld } from './small-world.ts';

function begin(start: string) {
  const { state, world } = smallWorld(start);
  onTestFinished(state.remove);
  const lookAt = (time: string) => {
    state.now = new Date(time);
    return buildIfDue(paper, state.ledger, world);
  };
  return { state, world, lookAt };
}

describe('a look at the schedule', () => {
  it('is about the month before the one on the wall when it is due', () => {
    expect(monthDue('2018-06-08T05:00:00Z')).toBe('2018-05');
    expect(monthDue('2018-06-08T04:59:00Z')).toBe('2018-04');
    expect(monthDue('2018-01-20T00:00:00Z')).toBe('2017-12');
  });

  it('builds what is due once, whatever the looks that follow', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    expect(await lookAt('2018-06-08T05:00:00Z')).toBe('built');
    expect(await lookAt('2018-06-08T05:05:00Z')).toBe('nothing due');
    expect(await lookAt('2018-07-08T04:55:00Z')).toBe('nothing due');
    expect(await lookAt('2018-07-08T05:00:00Z')).toBe('built');
    expect(state.builds).toEqual(['2018-05', '2018-06']);
  });

  it('waits for feeds that have not come, and builds when they have', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    state.missing = ['missing'];
    expect(await lookAt('2018-06-08T05:00:00Z')).toBe('waiting');
    expect(state.log.at(-1)).toContain('waits for missing, until 15 June 2018 at 06:00 (Europe/London)');
    state.missing = [];
    expect(await lookAt('2018-06-09T10:00:00Z')).toBe('built');
    expect(state.builds).toEqual(['2018-05']);
  });

  it('builds without them at the deadline, and says which', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    state.missing = ['missing'];
    state.build = async () => ({
      state: 'built',
      outcome: 'built without missing',
      missing_feeds: ['missing'],
    });
    expect(await lookAt('2018-06-15T04:59:59Z')).toBe('waiting');
    expect(await lookAt('2018-06-15T05:00:00Z')).toBe('built');
    expect(state.told).toMatchObject([{ as_at: '2018-05', state: 'built', missing_feeds: ['missing'] }]);
  });

  it('catches up once after a machine was off for three months: the paper that was due last', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    await lookAt('2018-06-08T05:00:00Z');
    expect(await lookAt('2018-09-20T12:00:00Z')).toBe('built');
    expect(await lookAt('2018-09-20T12:05:00Z')).toBe('nothing due');
    expect(state.builds).toEqual(['2018-05', '2018-08']);
  });

  it('builds nothing again when the clock jumps back, and tells people that it did, once a day', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    await lookAt('2018-06-08T05:00:00Z');
    state.newest = { safeguarding: '2018-05', missing: '2018-05' };
    state.told = [];
    expect(await lookAt('2018-05-20T00:00:00Z')).toBe('stopped');
    expect(state.log.at(-1)).toContain('the clock of this machine is behind');
    expect(await lookAt('2018-05-20T23:59:00Z')).toBe('stopped');
    expect(state.told).toMatchObject([{ state: 'stopped', as_at: '2018-04' }]);
    expect(await lookAt('2018-05-21T00:00:00Z')).toBe('stopped');
    expect(state.told).toHaveLength(2);
    expect(await lookAt('2018-06-08T05:00:00Z')).toBe('nothing due');
    expect(state.builds).toEqual(['2018-05']);
  });

  it('says nothing of a clock that is put back by minutes', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    await lookAt('2018-06-08T05:00:00Z');
    state.newest = { safeguarding: '2018-05' };
    expect(await lookAt('2018-06-08T04:50:00Z')).toBe('nothing due');
    expect(await lookAt('2018-06-08T05:00:00Z')).toBe('nothing due');
    expect([state.builds, state.told.length]).toEqual([['2018-05'], 1]);
  });

  it.each([
    ['as it is kept', (keep: () => void) => keep()],
    [
      'as an earlier version kept it',
      (_: () => void, file: string) => {
        const entry = {
          due_at: '2035-06-08T05:00:00.000Z',
          ended_at: '2035-06-15T05:00:00.000Z',
          outcome: '',
        };
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify({ [paper.name]: entry }));
      },
    ],
  ])(
    'heals where the clock was ahead by years once: a run of a month that no extract reaches is none, %s',
    async (_, write) => {
      const { state, lookAt } = begin('2018-06-08T05:00:00Z');
      write(
        () =>
          state.ledger.keep(paper.name, {
            due_at: '2035-06-08T05:00:00.000Z',
            ended_at: '2035-06-15T05:00:00.000Z',
            outcome: 'built without safeguarding, missing',
          }),
        join(state.folder, 'warehouse', 'schedule.json'),
      );
      expect(await lookAt('2018-06-08T05:00:00Z')).toBe('built');
      expect(await lookAt('2018-06-09T05:00:00Z')).toBe('nothing due');
      expect(await lookAt('2018-07-08T05:00:00Z')).toBe('built');
      expect(state.builds).toEqual(['2018-05', '2018-06']);
    },
  );

  it('builds nothing while the clock is more than a year ahead of every extract, and tells people', async () => {
    const { state, lookAt } = begin('2035-06-20T05:00:00Z');
    state.newest = { safeguarding: '2018-05', missing: '2018-04' };
    expect(await lookAt('2035-06-20T05:00:00Z')).toBe('stopped');
    expect(state.told).toMatchObject([{ as_at: '2035-05', state: 'stopped' }]);
    expect(state.told[0]?.outcome).toContain(
      'clock-ahead: performance-insight: expected a paper of a month near',
    );
    state.newest = null;
    expect(await lookAt('2018-06-20T05:00:00Z')).toBe('built');
    expect(state.builds).toEqual(['2018-05']);
  });

  it('builds nothing while most feeds have extracts of months that have not begun', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    state.newest = { safeguarding: '2018-07', missing: '2018-07' };
    expect(await lookAt('2018-06-08T05:00:00Z')).toBe('stopped');
    expect(state.told[0]?.outcome).toContain('clock-behind: clock: expected a clock that has reached');
    // A slip of the pen in one name stops nothing.
    state.newest = { safeguarding: '2031-05', missing: '2018-05' };
    expect(await lookAt('2018-06-08T05:00:00Z')).toBe('built');
  });

  it('does not count a month as done of which nothing came: it is told each day, and built when something does', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    state.missing = ['safeguarding', 'missing'];
    expect(await lookAt('2018-06-15T04:59:59Z')).toBe('waiting');
    for (const day of [15, 16, 17]) expect(await lookAt(`2018-06-${day}T05:00:00Z`)).toBe('stopped');
    expect(state.builds).toEqual([]);
    expect(state.told).toHaveLength(3);
    expect(state.told[0]).toMatchObject({
      as_at: '2018-05',
      state: 'stopped',
      missing_feeds: ['safeguarding', 'missing'],
    });
    expect(state.told[0]?.outcome).toContain('nothing-arrived');
    state.missing = ['missing'];
    expect(await lookAt('2018-06-18T05:00:00Z')).toBe('built');
    expect(await lookAt('2018-06-18T05:05:00Z')).toBe('nothing due');
  });

  it.each([
    'null',
    '7',
    '[]',
    '{"performance-insight": null}',
    '{"performance-insight": {"due_at": "soon"}}',
    '{"perf',
  ])(
    'takes %s in the place of what it had seen to for nothing, and builds what was due last',
    async (text) => {
      const { state, lookAt } = begin('2018-06-08T05:00:00Z');
      mkdirSync(join(state.folder, 'warehouse'), { recursive: true });
      writeFileSync(join(state.folder, 'warehouse', 'schedule.json'), text);
      expect(await lookAt('2018-06-08T05:00:00Z')).toBe('built');
      expect(await lookAt('2018-06-08T05:05:00Z')).toBe('nothing due');
    },
  );

  it('waits while another build holds the warehouse, and builds when it has ended', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    const { build } = state;
    state.build = async () => {
      throw new DatabaseInUse('warehouse.duckdb', new Error('lock'));
    };
    expect(await lookAt('2018-06-08T05:00:00Z')).toBe('busy');
    expect(state.log.at(-1)).toContain('another build is running');
    expect(state.told).toEqual([]);
    state.build = build;
    expect(await lookAt('2018-06-08T05:05:00Z')).toBe('built');
  });

  it('tries a failed build again until the deadline, and tells of each', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    state.build = async () => {
      throw new Error('no space left');
    };
    expect(await lookAt('2018-06-08T05:00:00Z')).toBe('failed');
    expect(await lookAt('2018-06-15T05:00:00Z')).toBe('failed');
    expect(await lookAt('2018-06-15T06:00:00Z')).toBe('nothing due');
    expect(state.told.map(({ outcome }) => outcome)).toEqual([
      'failed: no space left',
      'failed: no space left',
    ]);
  });

  it('leaves a build that a finding stopped to people', async () => {
    const { state, lookAt } = begin('2018-06-08T05:00:00Z');
    state.build = async () => ({ state: 'stopped', outcome: 'stopped', missing_feeds: [] });
    expect(await lookAt('2018-06-08T05:00:00Z')).toBe('stopped');
    expect(await lookAt('2018-06-08T06:00:00Z')).toBe('nothing due');
  });
});

describe('a schedule that is kept', () => {
  it('builds at its times for a year: twelve papers, none twice, over both changes of the clocks', async () => {
    const { state, world } = smallWorld('2018-01-08T05:58:00Z');
    onTestFinished(state.remove);
    state.ledger.keep(paper.name, { due_at: '2017-12-08T06:00:00.000Z', ended_at: '', outcome: 'built' });
    await keepSchedule([paper], state.ledger, {
      ...world,
      rest: async (milliseconds) => {
        // Of each day from two minutes to six until seven, at fewer looks: those in between find nothing.
        state.now = new Date(state.now.getTime() + Math.max(milliseconds, 40 * 60 * 1000));
        if (state.now.getUTCHours() >= 7) state.now = new Date(`${nextDay(state.now)}T04:58:00Z`);
      },
      isStopped: () => state.now >= new Date('2019-01-08T00:00:00Z'),
    });
    expect(state.told.map(({ due_at }) => due_at.slice(5, 13))).toEqual([
      '01-08T06',
      '02-08T06',
      '03-08T06',
      '04-08T05',
      '05-08T05',
      '06-08T05',
      '07-08T05',
      '08-08T05',
      '09-08T05',
      '10-08T05',
      '11-08T06',
      '12-08T06',
    ]);
  });

  it('says once what it waits for, and tries a failed build again after an hour', async () => {
    const { state, world } = smallWorld('2018-06-08T05:00:00Z');
    onTestFinished(state.remove);
    state.missing = ['missing'];
    state.build = async () => {
      throw new Error('no space left');
    };
    await keepSchedule([paper], state.ledger, {
      ...world,
      rest: async (milliseconds) => {
        state.now = new Date(state.now.getTime() + milliseconds);
        if (state.now.getTime() === Date.parse('2018-06-08T06:00:00Z')) state.missing = [];
      },
      isStopped: () => state.now >= new Date('2018-06-08T07:30:00Z'),
    });
    expect(state.log.filter((text) => text.includes('waits for'))).toHaveLength(1);
    expect(state.told.map(({ started_at }) => started_at.slice(11, 16))).toEqual(['06:00', '07:00']);
  });
});

const nextDay = (time: Date) => new Date(time.getTime() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
