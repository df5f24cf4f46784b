import { expect, test } from 'vitest';
import type { PublishedRow } from '../../src/serve/mart/facts.ts';
import {
  choiceAddress,
  choiceOf,
  chosenRows,
  type ThemedRow,
} from '../../src/serve/pages/overview/choice.ts';
import { search } from '../../src/serve/pages/search.tsx';

const rowOf = (code: string, title: string, change: number | null, verdict: string, definition = '') =>
  ({
    code,
    title,
    definition: { measure: code, definition, unit: 'crimes', source: 'Crime system', owner: 'Head of Crime' },
    result: { change },
    exception: { verdict },
  }) as unknown as PublishedRow;

const robbery = rowOf('T2', 'Robbery', 12, 'worse', 'Theft with force.');
const knife = rowOf('T10', 'Violent Knife Crime', -3, 'no clear change', 'Crimes in which a knife is used.');
const online = rowOf('T1', 'Online Crime', null, 'withheld');
const rows: ThemedRow[] = [
  { row: robbery, theme: 'Harm' },
  { row: knife, theme: 'Harm' },
  { row: online, theme: 'Victims' },
];
const chosen = (query: string) =>
  chosenRows(rows, choiceOf(new URLSearchParams(query))).map(({ row }) => row.title);

test('without a choice every row stands in the order of the paper', () => {
  expect(chosen('')).toEqual(['Robbery', 'Violent Knife Crime', 'Online Crime']);
  expect(chosen('sort=nothing&order=sideways')).toEqual(['Robbery', 'Violent Knife Crime', 'Online Crime']);
});

test('rows are filtered by words of title and definition, by theme and by verdict', () => {
  expect(chosen('words=knife+used')).toEqual(['Violent Knife Crime']);
  expect(chosen('theme=Harm')).toEqual(['Robbery', 'Violent Knife Crime']);
  expect(chosen('verdict=withheld')).toEqual(['Online Crime']);
});

test('rows without a change come last, whichever way the others are sorted', () => {
  expect(chosen('sort=change')).toEqual(['Violent Knife Crime', 'Robbery', 'Online Crime']);
  expect(chosen('sort=change&order=down')).toEqual(['Robbery', 'Violent Knife Crime', 'Online Crime']);
});

test('a choice and its address say the same', () => {
  for (const query of ['', 'words=a%26b&theme=Harm&sort=title', 'verdict=worse&sort=change&order=down']) {
    const choice = choiceOf(new URLSearchParams(query));
    const address = choiceAddress(choice).replace('#measures', '').slice(2);
    expect(choiceOf(new URLSearchParams(address))).toEqual(choice);
  }
});

test('a search finds titles before definitions, areas and offences, by the starts of words', () => {
  const offences = ['Knife possession', 'Arson'];
  const found = search({ rows: rows.map(({ row }) => row) }, ['force', 'Knifeton', 'City'], 'kni', offences);
  expect(found.rows).toEqual([knife]);
  expect(found.areas).toEqual(['Knifeton']);
  expect(found.offences).toEqual(['Knife possession']);
  expect(search({ rows: [robbery, knife] }, [], 'force')).toEqual({
    rows: [],
    defined: [robbery],
    areas: [],
    offences: [],
  });
  expect(search({ rows: [robbery] }, ['force'], ' ')).toEqual({
    rows: [],
    defined: [],
    areas: [],
    offences: [],
  });
});
