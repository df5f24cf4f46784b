import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/csv.ts';
import {
  type Activity,
  keyAgainstList,
  movements,
  oddReferences,
  planVerdict,
  questionsAbout,
  statusKey,
} from '../../src/delivery/index.ts';
import { projectFolder } from '../../src/project-folder.ts';

const activity = (given: Partial<Activity>): Activity => ({
  plan: 'Plan',
  asAt: '2018-04',
  theme: '1',
  ref: '1.1',
  parentRef: '',
  kind: 'force',
  owner: 'Supt',
  activity: 'Do a thing',
  status: 'green',
  update: 'It has been done.',
  dueIn: '',
  ...given,
});
const list = (counts: Readonly<Partial<Record<Activity['status'], number>>>) =>
  Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, (_, index) =>
      activity({ ref: `${status} ${index}`, status: status as Activity['status'] }),
    ),
  );
const asked = (given: Partial<Activity>) => questionsAbout(activity(given)).map(({ kind }) => kind);

describe('the key of statuses', () => {
  it('prints 83, 21, 2 and 3 of 109 as 76%, 19%, 2% and 3%, as the published plan of 2015 does', () => {
    const key = statusKey(list({ green: 83, amber: 21, red: 2, 'not started': 3 }));
    expect(key.map(({ activities, percent }) => [activities, percent])).toEqual([
      [83, 76],
      [21, 19],
      [2, 2],
      [3, 3],
    ]);
  });

  it('is held against the list below it: activities without a status may have any, and no more', () => {
    const activities = list({ green: 48, 'not given': 5 });
    expect(keyAgainstList({ green: 53 }, activities)).toEqual([]);
    expect(keyAgainstList({ green: 54 }, activities)).toEqual([
      'the key counts 54 activities, the list has 53',
      'the key counts 54 green, the list has 48, or 53 at most',
    ]);
  });

  it('gives a verdict by the rule that it prints: one red puts a plan at risk, 9 in 10 green and none red is on course', () => {
    expect(planVerdict(list({ green: 9, red: 1 })).verdict).toBe('at risk');
    expect(planVerdict(list({ green: 9, amber: 1 })).verdict).toBe('on course');
    expect(planVerdict(list({ green: 8, amber: 2 })).verdict).toBe('mostly on course');
    expect(planVerdict(list({ green: 7, amber: 3 })).verdict).toBe('at risk');
    expect(planVerdict(list({ green: 8, 'not given': 2 })).verdict).toBe('not known');
  });
});

describe('questions to the owner of an activity', () => {
  it('asks of what was yet to come in a month that has passed', () => {
    expect(asked({ update: 'A board was set up and will meet in late March.' })).toEqual([
      'date that has passed',
    ]);
    expect(asked({ asAt: '2015-09', update: 'It was set up. Interviews commence w/c 13th July.' })).toEqual([
      'date that has passed',
    ]);
  });

  it('does not ask of a month that is still to come, of one in the past tense, or of the word may', () => {
    expect(asked({ update: 'It has begun and will be finished by October 2018.' })).toEqual([]);
    expect(asked({ update: 'In March it was agreed.' })).toEqual([]);
    expect(asked({ update: 'It has begun. Some officers will need leave and may march in step.' })).toEqual(
      [],
    );
  });

  it('asks whether green is right where the text says that nothing has begun, or that it is held up', () => {
    expect(asked({ update: 'The team will be mainstreamed.' })).toEqual(['status against its words']);
    expect(asked({ update: 'Training has been delayed.' })).toEqual(['status against its words']);
    expect(asked({ status: 'amber', update: 'It is not scheduled to start before June.' })).toEqual([
      'status against its words',
    ]);
    expect(asked({ update: 'The risk register has it identified as red.' })).toEqual([
      'status against its words',
    ]);
    expect(asked({ status: 'not started', update: 'It will be done later.' })).toEqual([]);
    expect(asked({ update: 'Visits will continue; 12 have been made.' })).toEqual([]);
  });

  it('asks for what was left open: a placeholder, a day without a date, a status, a due date that has gone', () => {
    expect(asked({ update: 'It has begun. Needs updating by A.B.' })).toEqual(['unfinished words']);
    expect(asked({ update: 'Yesterday a group was set up.' })).toEqual(['words of a day']);
    expect(asked({ status: 'not given' })).toEqual(['no status']);
    expect(asked({ dueIn: '2018-03' })).toEqual(['due date that has passed']);
    expect(asked({ dueIn: '2018-03', status: 'done' })).toEqual([]);
  });
});

describe('two updates of a plan', () => {
  it('says what moved and which way, what has another owner, what is gone, new or renumbered, and whose text is old', () => {
    const before = [
      activity({ ref: '1.1', status: 'green' }),
      activity({ ref: '1.2', activity: 'Open a shop', update: 'Open.' }),
      activity({ ref: '1.3', activity: 'Close a shop', update: 'Closed.' }),
      activity({
        ref: '1.4',
        activity: 'Paint a wall',
        owner: 'Ch Insp, Citizens in Policing Department (CiPD)',
      }),
    ];
    const now = [
      activity({ ref: 'T1.1', status: 'amber', update: 'Late.' }),
      activity({ ref: '1.5', activity: 'Open a shop', update: 'Still open.', owner: 'DCI' }),
      activity({ ref: '1.4', activity: 'Paint a wall', owner: 'Ch Insp, CiPD' }),
      activity({ ref: '1.6', activity: 'Mend a roof', update: 'Begun.' }),
    ];
    expect(movements(before, now).map(({ ref, kind }) => [ref, kind])).toEqual([
      ['T1.1', 'worse'],
      ['1.5', 'renumbered'],
      ['1.5', 'owner changed'],
      ['1.4', 'text unchanged'],
      ['1.6', 'new'],
      ['1.3', 'gone'],
    ]);
  });

  it('names a number that a list leaves out, and a step that is numbered as a deliverable', () => {
    const refs = (...references: string[]) => references.map((ref) => ({ ref }));
    expect(oddReferences(refs('3.1', '3.2', '3.4', '3.5'))).toEqual(['3.3 is missing between 3.1 and 3.5']);
    // A list of the force's own activities leaves out most numbers, and that is no slip.
    expect(oddReferences(refs('3.4', '3.9', '3.14'))).toEqual([]);
    const steps = Array.from({ length: 11 }, (_, index) => `${index + 1}.7.1`);
    expect(oddReferences(refs(...steps, 'T3.8.1'))).toEqual([
      'T3.8.1 is written as one of another level: 3.8.1?',
    ]);
    expect(oddReferences(refs('2.1', '2.2', '2.2'))).toEqual(['2.2 stands twice']);
  });
});

const papers = projectFolder('..', 'shared', 'papers');

describe.skipIf(!existsSync(papers))(
  'trackers of a Commissioner as published (skipped where they are not at hand)',
  () => {
    const words = new Map(
      parseTable(readFileSync(projectFolder('data-raw', 'reference', 'status-words.csv'), 'utf8')).map(
        (row) => [row.status_word, row.delivery_status],
      ),
    );
    const read = (name: string): Activity[] =>
      parseTable(readFileSync(join(papers, `${name}.csv`), 'utf8')).map((row) =>
        activity({
          asAt: row.as_at ?? '',
          theme: row.theme ?? '',
          ref: row.ref ?? '',
          kind: row.kind ?? '',
          owner: row.lead ?? '',
          activity: row.activity ?? '',
          status: (words.get((row.status ?? '').toLowerCase()) ?? 'not given') as Activity['status'],
          update: row.update ?? '',
        }),
      );
    const questions = (name: string) =>
      read(name)
        .flatMap(questionsAbout)
        .filter(({ kind }) => kind !== 'no status')
        .map(({ ref, kind }) => `${ref} ${kind}`);

    it('reproduces 14 of 14 and 16 of 16 green of the plan of 2018', () => {
      const activities = read('delivery-plan-2018-21');
      const green = (theme: string) => statusKey(activities.filter((each) => each.theme === theme))[0];
      expect(green('1')).toEqual({ status: 'green', activities: 14, percent: 100 });
      expect(green('3')).toEqual({ status: 'green', activities: 16, percent: 100 });
    });

    it('counts what is legible of the 102 activities of 2015, and finds the printed key of 109 impossible', () => {
      const activities = read('delivery-plan-2015-18-sept-2015');
      expect(statusKey(activities).map(({ status, activities: count }) => [status, count])).toEqual([
        ['green', 48],
        ['amber', 16],
        ['red', 2],
        ['not started', 3],
        ['not given', 33],
      ]);
      expect(keyAgainstList({ green: 83, amber: 21, red: 2, 'not started': 3 }, activities)).toEqual([
        'the key counts 109 activities, the list has 102',
        'the key counts 83 green, the list has 48, or 81 at most',
      ]);
    });

    it('asks what readers of those papers found by hand (faults F38, F40, F41, F46, F47 and F50 of the list of faults), and no more than a delay, a (tbc) and a start to come beside it', () => {
      expect(questions('delivery-plan-2018-21')).toEqual([
        '1.3 date that has passed',
        '1.4 status against its words',
        '1.12 status against its words',
        '3.3 unfinished words',
      ]);
      expect(questions('delivery-plan-2015-18-sept-2015')).toEqual([
        'PL1-C01 status against its words',
        'PL5-C03 unfinished words',
        '2F1 words of a day',
        '3C2 status against its words',
        '4C2 date that has passed',
        '7F1 date that has passed',
        '7F1 date that has passed',
        '7F5 date that has passed',
        '7F5 date that has passed',
        '7F5 status against its words',
      ]);
    });

    it("finds the force's list without 3.12, a step numbered T3.8.1, and three owners that changed (F25, F26, F28)", () => {
      const framework = parseTable(readFileSync(join(papers, 'force-delivery-framework-2018.csv'), 'utf8'));
      const ofForce = framework
        .filter(({ level }) => level === 'deliverable')
        .map(({ ref = '', text = '', lead = '' }) =>
          activity({ ref, activity: text, owner: lead, update: '' }),
        );
      const plan = read('delivery-plan-2018-21').filter(({ kind }) => kind === 'Force');
      const found = movements(plan, ofForce).filter(
        ({ kind }) => kind === 'gone' || kind === 'owner changed',
      );
      expect(found.map(({ ref, kind }) => [ref, kind])).toEqual([
        ['T1.4', 'owner changed'],
        ['T1.5', 'owner changed'],
        ['T1.7', 'owner changed'],
        ['3.12', 'gone'],
      ]);
      expect(oddReferences(framework.map(({ ref = '' }) => ({ ref })))).toContain(
        'T3.8.1 is written as one of another level: 3.8.1?',
      );
    });
  },
);
