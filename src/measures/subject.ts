import type { MartName } from '../marts/index.ts';
import type { Tally } from './tally.ts';

/**
 * What a figure is about, as the disclosure policy tells figures apart; the most sensitive first, which holds where
 * a measure counts several.
 */
export const subjects = [
  'scores',
  'sexual offences',
  'exploitation',
  'modern slavery',
  'hate',
  'domestic abuse',
  'people',
  'severity',
  'ordinary',
] as const;

export type PolicySubject = (typeof subjects)[number];

/** Marts whose rows are things that happened, or the force's own resources: all others are of people. */
const ordinaryMarts: readonly MartName[] = [
  'crime',
  'knife_crime',
  'outcome',
  'incident',
  'call',
  'collision',
  'stop_search',
  'recording_audit',
  'workforce',
  'sickness',
  'finance',
  'supplied',
  'delivery_activity',
];

const subjectOfMart: Partial<Record<MartName, PolicySubject>> = {
  hate_incident: 'hate',
  hate_victim: 'hate',
  domestic_victim: 'domestic abuse',
  offender_exit: 'scores',
  offender_management: 'scores',
};

/** Conditions that make records sensitive: a column, and those of its values that do. */
const sensitive: readonly { column: string; values: readonly unknown[]; subject: PolicySubject }[] = [
  { column: 'is_serious_sexual', values: [true], subject: 'sexual offences' },
  { column: 'offence_group', values: ['Sexual offences'], subject: 'sexual offences' },
  { column: 'is_cse', values: [true], subject: 'exploitation' },
  { column: 'offence_code', values: ['106'], subject: 'modern slavery' },
  { column: 'is_hate', values: [true], subject: 'hate' },
  { column: 'is_domestic', values: [true], subject: 'domestic abuse' },
  { column: 'survey_kind', values: ['domestic'], subject: 'domestic abuse' },
  { column: 'survey_kind', values: ['hate'], subject: 'hate' },
];

/** Columns that name single offences: parts by one of them have sexual offences among them. */
const offenceColumns = ['offence_code', 'offence', 'offence_subgroup', 'offence_group'];

/** Subgroups of offences that are sensitive, as the Home Office names them. */
const sensitiveKinds = /sexual|rape|slavery|exploitation|grooming|indecen/i;

/** The subject of what tallies count, told apart by a column where one is given. */
export function subjectOfTallies(tallies: readonly Tally[], parts: string | null): PolicySubject {
  const isByOffence = parts !== null && offenceColumns.includes(parts);
  return mostSensitive([
    ...tallies.flatMap(subjectsOf),
    ...(isByOffence ? (['sexual offences'] as const) : []),
  ]);
}

/** The subject of the records of a mart, whatever is counted of them. */
export function subjectOfMartRows(mart: MartName): PolicySubject {
  return subjectOfMart[mart] ?? (ordinaryMarts.includes(mart) ? 'ordinary' : 'people');
}

/** Whether a value of a column that a change is put down to names a sensitive kind of offence. */
export function isSensitiveKind(value: string): boolean {
  return sensitiveKinds.test(value);
}

function subjectsOf({ mart, sum, where }: Tally): PolicySubject[] {
  const named = Object.entries(where).flatMap(([column, value]) => {
    const values = Array.isArray(value) ? value : [value];
    const isKind = offenceColumns.includes(column) && values.some((each) => isSensitiveKind(String(each)));
    return [
      ...sensitive
        .filter((rule) => rule.column === column && values.some((each) => rule.values.includes(each)))
        .map(({ subject }) => subject),
      ...(isKind ? (['sexual offences'] as const) : []),
    ];
  });
  return [...named, ...(sum === 'severity_weight' ? (['severity'] as const) : []), subjectOfMartRows(mart)];
}

function mostSensitive(found: readonly PolicySubject[]): PolicySubject {
  return subjects.find((subject) => found.includes(subject)) ?? 'people';
}
