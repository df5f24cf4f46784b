import type { ColumnType, ContractColumn, LookedUp } from './contract.ts';

/** A column every extract has, with a value in every row. */
export function required(type: ColumnType, description: string): ContractColumn {
  return { type, description };
}

/** A column that may be blank, or absent altogether. */
export function optional(type: ColumnType, description: string): ContractColumn {
  return { type, description, mayBeBlank: true, mayBeAbsent: true };
}

/** A column that may be blank, or absent altogether, and then counts as if the value given were written there. */
export function withDefault(type: ColumnType, valueOfBlank: string, description: string): ContractColumn {
  return { ...optional(type, `${description}; blank counts as ${valueOfBlank}`), valueOfBlank };
}

/** A column of numbers that are neither below the least nor above the most that may be. */
export function within(least: number, most: number | null, column: ContractColumn): ContractColumn {
  return { ...column, range: [least, most] };
}

/** A column whose values are looked up in a reference table. */
export function lookedUp(where: LookedUp, column: ContractColumn): ContractColumn {
  return { ...column, lookedUp: where };
}

/** What is unknown of a crime whose neighbourhood is not in its table. */
export const inNeighbourhoods: LookedUp = {
  table: 'neighbourhood',
  effect: 'whether these crimes are in a rural or an urban area',
};

/** Where something happened, as most systems say it. */
export const division = optional('text', 'Division that covers the location');
export const district = optional('text', 'District that covers the location');
export const beat = lookedUp(
  { table: 'beat', effect: 'which beat goes on under the name: until then it is a beat of its own' },
  optional('text', 'Beat that covers the location, by the name it had at the time'),
);

/** The age of a person, in whole years. */
export function age(): ContractColumn {
  return within(0, 130, required('integer', 'Age of the person in years'));
}

/** A reference that identifies a person: hashed at the door. May be blank or absent. */
export function personReference(description: string): ContractColumn {
  return { ...optional('text', description), isPersonal: true };
}

/** A reference that identifies a person: hashed at the door. In every row. */
export function requiredPersonReference(description: string): ContractColumn {
  return { type: 'text', description, isPersonal: true };
}

/** A column of a published file under the name it is published with; it is always there, and may be blank. */
export function published(header: string, type: ColumnType, description: string): ContractColumn {
  return { header, type, description, mayBeBlank: true };
}

/** A column of a published file that always has a value. */
export function publishedRequired(header: string, type: ColumnType, description: string): ContractColumn {
  return { header, type, description };
}
