/** What a value of a column must look like. A list allows exactly the values named in it. */
export type ColumnType =
  | 'text'
  | 'date'
  | 'timestamp'
  | 'month'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | readonly string[];

/** The reference tables, as they stand in the warehouse, that columns are looked up in. */
export type LookupTable =
  | 'beat'
  | 'listed_value'
  | 'neighbourhood'
  | 'offence'
  | 'outcome_type'
  | 'police_uk_outcome'
  | 'search_outcome'
  | 'status_word';

/** Where the values of a column are looked up. */
export interface LookedUp {
  readonly table: LookupTable;
  /** Of a table of several lists: the list. */
  readonly list?: string;
  /** What the column is called once staged, where that is not its own name. */
  readonly stagedAs?: string;
  /** What is unknown of a row whose value the table does not have, in words. */
  readonly effect: string;
}

export interface ContractColumn {
  readonly type: ColumnType;
  readonly description: string;
  /** The column's name in the extract's header, where it differs from ours. */
  readonly header?: string;
  /** The least and the most that a number may be; null where it may be as large as it likes. */
  readonly range?: readonly [least: number, most: number | null];
  /** The value may be blank. */
  readonly mayBeBlank?: boolean;
  /** The whole column may be absent from an extract; its values are then blank. */
  readonly mayBeAbsent?: boolean;
  /** What a blank counts as, and every row of an extract without the column; as it would be written. */
  readonly valueOfBlank?: string;
  /** Its values are looked up: one that the table does not have is told (`code-not-in-table`). */
  readonly lookedUp?: LookedUp;
  /** Identifies a person: replaced by a keyed hash before it is stored, and never printed. */
  readonly isPersonal?: boolean;
}

/** `Name`: what the columns are called, so that a rule that names another column does not compile. */
export interface Contract<Name extends string = string> {
  readonly feed: string;
  readonly title: string;
  readonly grain: string;
  readonly supplier: string;
  /** How often an extract comes, in words. */
  readonly delivered: string;
  /**
   * Nothing of a person can stand in any column, not even where columns are shifted: values that break the contract
   * are quoted. Of any other feed they are described, and hashed in quarantine.
   */
  readonly isFreeOfPersons?: boolean;
  readonly columns: Readonly<Record<Name, ContractColumn>>;
  /** The date, timestamp or month column that decides the month a row belongs to. */
  readonly monthColumn: NoInfer<Name>;
  /**
   * Columns that together name a record; rows with a blank among them are records of their own. None: every row
   * counts. What rows with one key are taken for: `docs/decisions.md`, "Keys".
   */
  readonly key: readonly NoInfer<Name>[];
  /** Of rows that are one record, one with a positive outcome of data.police.uk in this column counts. */
  readonly resolvedBy?: NoInfer<Name>;
  /** Rows with this value in this column never have a reference. */
  readonly withoutReference?: { readonly column: NoInfer<Name>; readonly value: string };
  /** The column in which a row says which force supplied it: held against the force that the file is named after. */
  readonly reportedBy?: NoInfer<Name>;
  /** The column in which a row says in whose area it happened. */
  readonly fallsWithin?: NoInfer<Name>;
  /** `column` must not be earlier than `earlier`; a blank on either side passes. */
  readonly notBefore?: readonly { readonly column: NoInfer<Name>; readonly earlier: NoInfer<Name> }[];
  /** Columns that say of what kind a row is: a month in which the share of one is unlikely is told. */
  readonly kinds?: readonly NoInfer<Name>[];
  /** Extracts are named `<feed>-YYYY-MM.csv`, or as data.police.uk names its files, `YYYY-MM-<force>-<ending>.csv`. */
  readonly policeUkEnding?: string;
  /** Something happens every day: an extract whose month has no row on its last day is incomplete. */
  readonly isDaily?: boolean;
}

/** Declares a contract. */
export function contract<Name extends string>(declaration: Contract<Name>): Contract {
  return declaration;
}

/** The name a column has in an extract's header. */
export function headerOf(name: string, column: ContractColumn): string {
  return column.header ?? name;
}

/** The same of a column given by our name; that name where the contract has no such column. */
export function headerIn({ columns }: Pick<Contract, 'columns'>, name: string): string {
  const column = columns[name];
  return column ? headerOf(name, column) : name;
}

/** The column of the key that a system numbers its records by; null where there is none, or it stands for a person. */
export function referenceOf({ key, columns }: Contract): string | null {
  return key.find((name) => /_(ref|id)$/.test(name) && !columns[name]?.isPersonal) ?? null;
}
