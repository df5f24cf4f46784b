import { beforeAll, describe, expect, it } from 'vitest';
import { deliveryOf, monthsBetween, type Row, seeds } from './generated-rows.ts';

const POSITIVE = ['1', '1A', '2', '2A', '3', '3A', '4', '6', '7', '8'];

/** Somebody, and the month or day of what happened to them. */
interface Event {
  readonly person: string;
  readonly on: string;
}

describe.each(seeds)('the people of the sample of seed %i', (seed) => {
  let crimes: readonly Row[];
  let outcomes: readonly Row[];
  let incidents: readonly Row[];
  let hateIncidents: readonly Row[];

  beforeAll(() => {
    const rowsOf = (feed: string) => deliveryOf(seed).counted.get(feed) ?? [];
    crimes = rowsOf('crime');
    outcomes = rowsOf('outcome');
    incidents = rowsOf('incident');
    hateIncidents = rowsOf('hate_incident');
  });

  const domestic = () =>
    eventsOf(
      crimes.filter((row) => row.is_domestic === 'true'),
      'victim_ref',
      'recorded_at',
    );
  const hate = () => [
    ...eventsOf(
      crimes.filter((row) => row.is_hate === 'true'),
      'victim_ref',
      'recorded_at',
    ),
    ...eventsOf(hateIncidents, 'victim_ref', 'occurred_on'),
  ];
  const antiSocial = () =>
    eventsOf(
      incidents.filter((row) => row.is_asb === 'true'),
      'caller_ref',
      'opened_at',
    );

  it('are victims of domestic abuse again in 259 of 780 cases in May 2018 and 218 of 700 a year before', () => {
    expect(repeats(domestic(), '2018-05')).toEqual({ people: 780, again: 259 });
    expect(repeats(domestic(), '2017-05')).toEqual({ people: 700, again: 218 });
  });

  it('are victims of domestic abuse again as often in the first month after two years of crime alone as later', () => {
    const { people, again } = repeats(domestic(), '2014-06');
    expect(again / people).toBeGreaterThan(0.25);
    expect(again / people).toBeLessThan(0.35);
  });

  it('are victims of hate crimes or incidents again in 19 of 124 cases in May 2018 and 12 of 98 a year before', () => {
    expect(repeats(hate(), '2018-05')).toEqual({ people: 124, again: 19 });
    expect(repeats(hate(), '2017-05')).toEqual({ people: 98, again: 12 });
  });

  it('report anti-social behaviour again in 708 of 2,481 cases in May 2018', () => {
    expect(repeats(antiSocial(), '2018-05')).toEqual({ people: 2_481, again: 708 });
  });

  it.each([
    ['2014-06', '2015-05'],
    ['2015-06', '2016-05'],
    ['2016-06', '2017-05'],
  ])(
    'were resolved by community resolution from %s to %s, and 15 to 20 percent named again within 12 months',
    (first, last) => {
      for (const codes of [null, POSITIVE]) {
        const { people, again } = named(outcomes, first, last, codes);
        expect(people).toBeGreaterThan(1_500);
        expect(again / people).toBeGreaterThan(0.15);
        expect(again / people).toBeLessThan(0.2);
      }
    },
  );

  it('are not named in some outcomes of crimes with a suspect, and in none without', () => {
    const hasSuspect = new Map(crimes.map((row) => [row.crime_ref, row.has_named_suspect === 'true']));
    const withSuspect = outcomes.filter((row) => hasSuspect.get(row.crime_ref));
    const unnamed = withSuspect.filter((row) => row.offender_ref === '').length / withSuspect.length;
    expect(unnamed).toBeGreaterThan(0.03);
    expect(unnamed).toBeLessThan(0.1);
    expect(outcomes.filter((row) => row.offender_ref !== '' && !hasSuspect.get(row.crime_ref))).toHaveLength(
      0,
    );
  });
});

function eventsOf(rows: readonly Row[], person: string, date: string): Event[] {
  return rows.map((row) => ({ person: row[person] ?? '', on: (row[date] ?? '').slice(0, 7) }));
}

/** The people of a month, and how many of them had an event in the 12 months before it. */
function repeats(events: readonly Event[], month: string): { people: number; again: number } {
  const known = events.filter(({ person }) => person !== '');
  const people = new Set(known.filter(({ on }) => on === month).map(({ person }) => person));
  const before = new Set(
    known
      .filter(({ on }) => {
        const months = monthsBetween(on, month);
        return months >= 1 && months <= 12;
      })
      .map(({ person }) => person),
  );
  return { people: people.size, again: [...people].filter((person) => before.has(person)).length };
}

/** People resolved by community resolution, and how many were named in an outcome of another crime in a year. */
function named(
  outcomes: readonly Row[],
  first: string,
  last: string,
  codes: readonly string[] | null,
): { people: number; again: number } {
  const byPerson = new Map<string, Row[]>();
  for (const row of outcomes) {
    const person = row.offender_ref ?? '';
    if (person === '') continue;
    byPerson.set(person, [...(byPerson.get(person) ?? []), row]);
  }
  let people = 0;
  let again = 0;
  for (const rows of byPerson.values()) {
    const day = (row: Row) => Date.parse(row.outcome_on ?? '') / 86_400_000;
    const month = (row: Row) => (row.outcome_on ?? '').slice(0, 7);
    const resolved = rows.find(
      (row) => row.outcome_code === '8' && first <= month(row) && month(row) <= last,
    );
    if (resolved === undefined) continue;
    people++;
    const isAgain = rows.some((row) => {
      const after = day(row) - day(resolved);
      const isCounted = codes === null || codes.includes(row.outcome_code ?? '');
      return isCounted && row.crime_ref !== resolved.crime_ref && after >= 0 && after < 365;
    });
    if (isAgain) again++;
  }
  return { people, again };
}
