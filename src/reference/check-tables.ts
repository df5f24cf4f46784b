import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMonth } from '../calendar.ts';
import { isBlankText, parseLine } from '../csv.ts';
import { blocking, type Finding, quote } from '../findings/index.ts';
import { referenceFolder } from './reference-tables.ts';

/** What a value may be; a question mark after it: or blank. */
type Kind = 'text' | 'amount' | 'aim' | 'count' | 'boolean' | 'month' | 'date';
type ValueKind = Kind | `${Kind}?`;

/** What a table that people keep by hand has: its columns, and those that together stand once. */
interface TableShape {
  readonly columns: Readonly<Record<string, ValueKind>>;
  readonly key?: readonly string[];
  /** Of columns with few values: those there are. */
  readonly among?: Readonly<Record<string, readonly string[]>>;
  /** Of columns that stand in for each other: exactly one has a value in each row. */
  readonly oneOf?: readonly string[];
  /** A column that must have a value where another has one of these. */
  readonly needs?: { readonly column: string; readonly where: string; readonly values: readonly string[] };
  /** A column that an earlier form had, and what to do with it. */
  readonly earlier?: { readonly column: string; readonly todo: string };
}

/** What a target of a plan asks for. */
const targetKinds = [
  'at least',
  'at most',
  'better than baseline',
  'change from baseline',
  'in line with comparator',
  'better than comparator',
  'rank among forces',
  'plan to date',
  'significant change',
  'monitor',
  'not set',
] as const;
export type TargetKind = (typeof targetKinds)[number];

/** How often an item of the work programme comes. */
export const frequencies = ['every meeting', 'quarterly', 'half-yearly', 'yearly', 'once'] as const;

const shapes: Readonly<Record<string, TableShape>> = {
  beats: { columns: { beat_code: 'text', beat: 'text', known_from: 'date?', known_to: 'date?' } },
  breaks: {
    columns: {
      month: 'month',
      feed: 'text?',
      column: 'text?',
      value: 'text?',
      measure: 'text?',
      what_changed: 'text',
      source: 'text?',
    },
    oneOf: ['feed', 'measure'],
    earlier: {
      column: 'measures',
      todo:
        'Say instead, in a row each, which feed, which column of it and which value of that changed: every measure ' +
        'that counts those rows has the break (data-raw/reference/README.md). Where no rows say it, give a row to ' +
        "each measure, under 'measure'",
    },
  },
  'disclosure-policy': {
    columns: {
      subject: 'text?',
      level: 'text?',
      output: 'text?',
      from: 'text',
      title: 'text',
      reason: 'text',
    },
    key: ['subject', 'level', 'output'],
  },
  'force-names': { columns: { name: 'text' }, key: ['name'] },
  'force-offences': {
    columns: { kind: 'text', force: 'text', year_to: 'month', offences: 'count', note: 'text?' },
    key: ['kind', 'force', 'year_to'],
  },
  'force-groups': {
    columns: { group: 'text', force: 'text', average: 'text' },
    key: ['group', 'force'],
    among: { average: ['pooled', 'mean of rates'] },
  },
  'force-populations': {
    columns: { force: 'text', vintage: 'text', population: 'amount' },
    key: ['force', 'vintage'],
  },
  'listed-values': { columns: { list: 'text', value: 'text' }, key: ['list', 'value'] },
  neighbourhoods: {
    columns: { lsoa_code: 'text', district: 'text', rural_urban: 'text', population_2019: 'amount' },
    key: ['lsoa_code'],
  },
  offences: {
    columns: {
      offence_code: 'text',
      offence: 'text',
      offence_group: 'text',
      offence_subgroup: 'text',
      is_victim_based: 'boolean',
    },
    key: ['offence_code'],
  },
  'outcome-types': {
    columns: {
      outcome_code: 'text',
      outcome: 'text',
      is_positive: 'boolean',
      is_unresolved_with_suspect: 'boolean',
      is_unresolved: 'boolean',
    },
    key: ['outcome_code'],
  },
  'plan-objectives': {
    columns: { objective: 'text', objective_title: 'text', theme: 'text', theme_title: 'text' },
    key: ['objective'],
  },
  'bank-holidays': { columns: { holiday_on: 'date', bank_holiday: 'text' }, key: ['holiday_on'] },
  'police-uk-districts': { columns: { force: 'text', district: 'text' }, key: ['force', 'district'] },
  'police-uk-forces': { columns: { force: 'text', reported_by: 'text' }, key: ['reported_by'] },
  'police-uk-outcomes': {
    columns: { last_outcome_category: 'text', is_positive: 'boolean', is_open: 'boolean' },
    key: ['last_outcome_category'],
  },
  populations: {
    columns: { area_level: 'text', area: 'text', vintage: 'text', population: 'amount' },
    key: ['area_level', 'area', 'vintage'],
  },
  'plan-targets': {
    columns: {
      ref: 'text',
      theme: 'text',
      subject: 'text',
      aim: 'text',
      kind: 'text',
      better: 'text',
      measure: 'text?',
      part: 'text?',
      areas: 'text?',
      quantity: 'text?',
      unit: 'text?',
      span: 'text?',
      target: 'aim?',
      baseline: 'text?',
      baseline_value: 'text?',
      by: 'text?',
      comparator: 'text?',
      comparator_value: 'text?',
      caveat: 'text?',
    },
    key: ['ref', 'subject', 'aim'],
    among: {
      kind: targetKinds,
      better: ['lower', 'higher', 'neither'],
      quantity: ['', 'number'],
      span: ['', '12 months', 'financial year to date', 'calendar year to date', 'quarter', 'month'],
    },
    needs: {
      column: 'target',
      where: 'kind',
      values: ['at least', 'at most', 'change from baseline', 'rank among forces'],
    },
  },
  'priority-areas': { columns: { priority_area: 'text', lsoa_code: 'text' } },
  renames: {
    columns: { column: 'text', old: 'text', new: 'text', month: 'month', kind: 'text', source: 'text?' },
    key: ['column', 'old', 'new', 'month'],
    among: { kind: ['rename', 'merger', 'split'] },
  },
  'status-words': { columns: { status_word: 'text', delivery_status: 'text' }, key: ['status_word'] },
  'search-outcomes': { columns: { outcome: 'text', is_arrest: 'boolean?' }, key: ['outcome'] },
  'serious-sexual-offences': { columns: { offence_code: 'text' }, key: ['offence_code'] },
  'severity-weights': {
    columns: { vintage: 'text', offence_code: 'text', severity_weight: 'amount' },
    key: ['vintage', 'offence_code'],
  },
  'work-programme': {
    columns: {
      item: 'text',
      paper: 'text?',
      purpose: 'text',
      frequency: 'text',
      owner: 'text',
      first_due: 'month',
    },
    key: ['item'],
    among: { frequency: frequencies },
  },
};

const kinds: Readonly<Record<Kind, { isOne: (text: string) => boolean; words: string }>> = {
  text: { isOne: () => true, words: 'a value' },
  amount: { isOne: isAmount, words: 'a number above 0' },
  aim: {
    isOne: (text) => /^[+-]?\d+(\.\d+)?%?$/.test(text) && Number.parseFloat(text) !== 0,
    words: 'a number above 0, or a change such as -50%',
  },
  count: { isOne: (text) => /^\d+$/.test(text), words: 'a whole number' },
  boolean: { isOne: (text) => /^(true|false)$/.test(text), words: "'true' or 'false'" },
  month: { isOne: isMonth, words: 'a month, as YYYY-MM' },
  date: { isOne: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text), words: 'a date, as YYYY-MM-DD' },
};

/** Whether a text is a number above 0, such as residents, a weight or a target: anything else is not known. */
export function isAmount(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text) && Number(text) > 0;
}

/**
 * What is wrong with the tables that people keep by hand, each with its line and column. An amount that is blank, zero
 * or no number is noted, as figures do without it; anything else would make figures wrong, and blocks.
 */
export function checkTables(folder = referenceFolder()): Finding[] {
  return Object.entries(shapes).flatMap(([name, shape]) => {
    const file = `${name}.csv`;
    const path = join(folder, file);
    if (!existsSync(path)) return [ofTable(`reference/${file}`, null, null, 'a table', 'none')];
    return checkTable(`reference/${file}`, readFileSync(path, 'utf8'), shape);
  });
}

function checkTable(
  file: string,
  text: string,
  { columns, key = [], among = {}, oneOf = [], needs, earlier }: TableShape,
): Finding[] {
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = fieldsOf(first) ?? [];
  if (earlier && header.includes(earlier.column)) {
    const names = Object.keys(columns).join(', ');
    const found = ofTable(file, 1, earlier.column, `the columns ${names}`, 'the form it had before');
    return [{ ...found, todo: earlier.todo }];
  }
  const missing = Object.keys(columns).filter((name) => !header.includes(name));
  if (missing.length > 0)
    return missing.map((name) => ofTable(file, 1, name, `a column named '${name}'`, 'a header without it'));
  if (header.includes('')) return [ofTable(file, 1, null, 'a name above each column', 'a blank')];
  const lineOfKey = new Map<string, number>();
  return lines.flatMap((content, index) => {
    const line = index + 2;
    if (isBlankText(content)) return [];
    const fields = fieldsOf(content);
    if (fields?.length !== header.length) {
      const got = fields === null ? 'one that cannot be read' : `${fields.length}`;
      return [ofTable(file, line, null, `${header.length} fields on a line`, got)];
    }
    const valueIn = (name: string) => fields[header.indexOf(name)] ?? '';
    const isNeeded = needs?.values.includes(valueIn(needs.where));
    const wrong = Object.entries(columns).flatMap(([name, kind]) => {
      const needed = isNeeded && name === needs?.column ? (kind.replace('?', '') as Kind) : kind;
      return wrongValue(file, line, name, needed, valueIn(name)) ?? [];
    });
    for (const [name, values] of Object.entries(among))
      if (!values.includes(valueIn(name)))
        wrong.push(ofTable(file, line, name, values.join(' or '), quote(valueIn(name))));
    const given = oneOf.filter((name) => valueIn(name) !== '');
    if (oneOf.length > 0 && given.length !== 1) {
      const got = given.length === 0 ? 'none' : 'both';
      wrong.push(ofTable(file, line, oneOf.join(' or '), 'a value in one of them', got));
    }
    const named = key.map(valueIn).join('\n');
    const before = lineOfKey.get(named);
    if (key.length === 0 || before === undefined) lineOfKey.set(named, line);
    else
      wrong.push(ofTable(file, line, key.join(' and '), 'a row of its own', `the same as on line ${before}`));
    return wrong;
  });
}

function fieldsOf(line: string): string[] | null {
  const parsed = parseLine(line);
  return 'error' in parsed ? null : parsed.fields.map((field) => field.trim());
}

function wrongValue(
  file: string,
  line: number,
  column: string,
  said: ValueKind,
  value: string,
): Finding | null {
  const mayBeBlank = said.endsWith('?');
  const kind = said.replace('?', '') as Kind;
  if (value === '' ? mayBeBlank : kinds[kind].isOne(value)) return null;
  const got = value === '' ? 'a blank' : quote(value);
  const found = ofTable(file, line, column, kinds[kind].words, got);
  if (kind !== 'amount' && kind !== 'aim') return found;
  const todo = 'Fill it in; until then it is not known, and what would be made of it is not given';
  return { ...found, level: 'notes', todo };
}

function ofTable(
  file: string,
  line: number | null,
  column: string | null,
  expected: string,
  got: string,
): Finding {
  return blocking('wrong-in-table', file, {
    line,
    column,
    expected,
    got,
    todo: 'Correct the table, then build again',
  });
}
