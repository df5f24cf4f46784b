import type { Column, ColumnType, Contract } from '../contracts/index.ts';
import { headerOf } from '../contracts/index.ts';
import { identifier, literal } from '../engine/index.ts';

/** One thing that must hold of each row, as SQL over `typedRows`. */
export interface RowCheck {
  readonly code: string;
  /** Our name of the column it is about. */
  readonly column: string;
  /** The column's name in the extract. */
  readonly header: string;
  /** SQL condition that is true where the row breaks the rule. */
  readonly fails: string;
  readonly expected: string;
  readonly todo: string;
}

/** Words that systems write where they have no value. As a key or a person they would all be one and the same. */
const placeholders = ['null', '(null)', 'na', 'n/a', '#n/a', 'nan'];

const correct = 'Ask the supplier to correct the row; the others are used';

/** Every check a contract asks of a row, in the order of its columns. */
export function columnChecks(contract: Contract): RowCheck[] {
  return [
    ...Object.entries(contract.columns).flatMap(([name, column]) =>
      checksOf(name, column, contract.key.includes(name)),
    ),
    ...(contract.notBefore ?? []).map((rule) => notBefore(contract, rule.column, rule.earlier)),
  ];
}

function checksOf(name: string, column: Column, isInKey: boolean): RowCheck[] {
  const header = headerOf(name, column);
  const text = textColumn(name);
  const blank: RowCheck = {
    code: 'blank-value',
    column: name,
    header,
    fails: `${text} is null`,
    expected: 'a value',
    todo: correct,
  };
  const wrong: RowCheck = {
    code: 'wrong-value',
    column: name,
    header,
    fails: `${text} is not null and ${identifier(name)} is null`,
    expected: describeType(column.type),
    todo: correct,
  };
  const placeholder: RowCheck = {
    code: 'placeholder-value',
    column: name,
    header,
    fails: `lower(${text}) in (${placeholders.map(literal).join(', ')})`,
    expected: column.mayBeBlank ? 'a value, or nothing where there is none' : 'a value',
    todo: 'Ask the supplier to leave the field blank where there is no value; the other rows are used',
  };
  const mayNotStandIn = isInKey || column.isPersonal || !column.mayBeBlank;
  const ofText = mayNotStandIn ? [placeholder] : [];
  return [...(column.mayBeBlank ? [] : [blank]), ...(column.type === 'text' ? ofText : [wrong])];
}

function notBefore(contract: Contract, column: string, earlier: string): RowCheck {
  return {
    code: 'impossible-order',
    column,
    header: headerOf(column, contract.columns[column] as Column),
    fails: `coalesce(${identifier(column)}::date < ${identifier(earlier)}::date, false)`,
    expected: `a time not before ${earlier}`,
    todo: correct,
  };
}

/** The name under which `typedRows` gives a column's value as text. */
function textColumn(name: string): string {
  return identifier(`${name} as text`);
}

/**
 * SQL for the rows of `source`, whose columns are text: each column in its type under its name (null where it is
 * blank or not of the type), and its trimmed text, null where blank, beside it. Each value is worked out once.
 */
export function typedRows(contract: Contract, columns: readonly string[], source: string): string {
  const trimmed = columns.map((name) => `nullif(trim(${identifier(name)}), '') as ${textColumn(name)}`);
  const typed = columns.map(
    (name) =>
      `${typedValue(textColumn(name), contract.columns[name]?.type ?? 'text')} as ${identifier(name)}`,
  );
  return `select *, ${typed.join(', ')} from (select extract_line, ${trimmed.join(', ')} from ${source})`;
}

/** SQL for a text in a type; null where it is not of the type. */
function typedValue(text: string, type: ColumnType): string {
  if (typeof type !== 'string')
    return `case when ${text} in (${type.map(literal).join(', ')}) then ${text} end`;
  switch (type) {
    case 'text':
      return text;
    case 'date':
      return `case when ${text} like '____-__-__' and ${hasYear(text)} then try_cast(${text} as date) end`;
    case 'month':
      return `case when ${text} like '____-__' and ${hasYear(text)} then try_cast(${text} || '-01' as date) end`;
    case 'timestamp':
      return `case
        when not ${hasYear(text)} or ${text}[12:13] = '24' then null
        when ${text} like '____-__-__ __:__:__' then try_cast(${text} as timestamp)
        when regexp_full_match(${text}, '.{10}T.{8}(Z|[+-]\\d{2}:\\d{2})?') then try_cast(left(${text}, 19) as timestamp)
        end`;
    case 'boolean':
      return `case lower(${text}) when 'true' then true when 'false' then false end`;
    case 'integer':
      return `case when regexp_full_match(${text}, '[+-]?\\d+') then try_cast(${text} as integer) end`;
    case 'decimal':
      return `case when regexp_full_match(${text}, '[+-]?\\d+(\\.\\d+)?') then try_cast(${text} as double) end`;
  }
}

/** Other years are slips of the keyboard. Hour 24, which DuckDB takes for the next day, is refused likewise. */
function hasYear(text: string): string {
  return `${text}[1:2] in ('19', '20')`;
}

/** DuckDB's type for a column's values. */
export function databaseType(type: ColumnType): string {
  if (typeof type !== 'string' || type === 'text') return 'varchar';
  return {
    date: 'date',
    month: 'date',
    timestamp: 'timestamp',
    boolean: 'boolean',
    integer: 'integer',
    decimal: 'double',
  }[type];
}

function describeType(type: ColumnType): string {
  if (typeof type !== 'string') return `one of ${type.map((value) => `'${value}'`).join(', ')}`;
  return {
    text: 'text',
    date: 'a date of 1900 to 2099 that exists, as YYYY-MM-DD',
    month: 'a month of 1900 to 2099 that exists, as YYYY-MM',
    timestamp: 'a time of 1900 to 2099 that exists, as YYYY-MM-DD HH:MM:SS',
    boolean: "'true' or 'false'",
    integer: 'a whole number',
    decimal: 'a number with a decimal point',
  }[type];
}
