import { type Month, monthName } from '../calendar.ts';
import { type Contract, type ContractColumn, headerIn, headerOf } from '../contracts/index.ts';
import { identifier, literal, readSql } from '../engine/index.ts';

/** One thing that must hold of each row, as SQL over the trimmed text of its columns. */
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

const correct = 'Ask the supplier to correct the row; the others are used';

/** Where a feed's accepted rows are kept as text, under our names. */
export function landedTable(feed: string): string {
  return `landed_${feed}`;
}

/** The statement that makes the table of a feed's accepted rows, where it is not there yet. */
export function makeLandedTable({ feed, columns }: Contract): string {
  const names = Object.keys(columns).map((name) => `${identifier(name)} varchar`);
  return readSql('warehouse/landed.sql', { feed, landed: landedTable(feed), columns: names.join(', ') });
}

/** A column's value in its type, from its text; null where the text is not of the type. */
export function typedValue({ columns }: Pick<Contract, 'columns'>, name: string): string {
  const type = columns[name]?.type;
  return typeof type !== 'string' || type === 'text'
    ? identifier(name)
    : `parsed_${type}(${identifier(name)})`;
}

/** The date or time that decides the month of a row, from its text. */
export function momentOf(contract: Contract): string {
  return typedValue(contract, contract.monthColumn);
}

/** Every check a contract asks of a row, in the order of its columns. `thisMonth`: none happens later. */
export function rowChecks(contract: Contract, thisMonth: Month): RowCheck[] {
  const { columns, monthColumn } = contract;
  return [
    ...Object.entries(columns).flatMap(([name, column]) => checksOf(contract, name, column)),
    {
      code: 'month-in-the-future',
      column: monthColumn,
      header: headerIn(contract, monthColumn),
      fails: `is_after_month(${identifier(monthColumn)}, ${momentOf(contract)}, ${literal(thisMonth)})`,
      expected: `a month not after this one, ${monthName(thisMonth)}`,
      todo: correct,
    },
    ...(contract.notBefore ?? []).map((rule) => notBefore(contract, rule.column, rule.earlier)),
  ];
}

function checksOf(contract: Contract, name: string, column: ContractColumn): RowCheck[] {
  const about = { column: name, header: headerOf(name, column), expected: 'a value', todo: correct };
  const text = identifier(name);
  const blank: RowCheck = { ...about, code: 'blank-value', fails: `${text} is null` };
  const wrong: RowCheck = {
    ...about,
    code: 'wrong-value',
    fails: isNotOf(contract, name, column),
    expected: describeType(column),
  };
  const placeholder: RowCheck = {
    ...about,
    code: 'placeholder-value',
    fails: `is_placeholder(${text})`,
    expected: column.mayBeBlank ? 'a value, or nothing where there is none' : 'a value',
    todo: 'Ask the supplier to leave the field blank where there is no value; the other rows are used',
  };
  const damaged: RowCheck = {
    ...about,
    code: 'damaged-references',
    fails: `is_spreadsheet_number(${text})`,
    expected: 'a reference as its system gives it',
    todo: 'Ask for the extract again, not saved by a spreadsheet; the other rows are used',
  };
  const mayNotStandIn = contract.key.includes(name) || column.isPersonal || !column.mayBeBlank;
  // Hashed, it would make one person of many. Damaged keys are dealt with in staging.
  const ofText = [...(mayNotStandIn ? [placeholder] : []), ...(column.isPersonal ? [damaged] : [])];
  return [...(column.mayBeBlank ? [] : [blank]), ...(column.type === 'text' ? ofText : [wrong])];
}

function isNotOf(contract: Contract, name: string, column: ContractColumn): string {
  const text = identifier(name);
  if (typeof column.type !== 'string') return `${text} not in (${column.type.map(literal).join(', ')})`;
  const value = typedValue(contract, name);
  const [least, most] = column.range ?? [];
  const bounds = [
    `${value} is null`,
    ...(least === undefined ? [] : [`${value} < ${least}`]),
    ...(most == null ? [] : [`${value} > ${most}`]),
  ];
  return `${text} is not null and (${bounds.join(' or ')})`;
}

function notBefore(contract: Contract, column: string, earlier: string): RowCheck {
  const given = [column, earlier].flatMap((name) => [identifier(name), typedValue(contract, name)]);
  return {
    code: 'impossible-order',
    column,
    header: headerIn(contract, column),
    fails: `is_of_an_earlier_day(${given.join(', ')})`,
    expected: `a time not before ${earlier}`,
    todo: correct,
  };
}

function describeType({ type, range }: ContractColumn): string {
  if (typeof type !== 'string') return `one of ${type.map((value) => `'${value}'`).join(', ')}`;
  const words = {
    text: 'text',
    date: 'a date of 1900 to 2099 that exists, as YYYY-MM-DD',
    month: 'a month of 1900 to 2099 that exists, as YYYY-MM',
    timestamp: 'a time of 1900 to 2099 that exists, as YYYY-MM-DD HH:MM:SS',
    boolean: "'true' or 'false'",
    integer: 'a whole number',
    decimal: 'a number with a decimal point',
  }[type];
  if (range === undefined) return words;
  const [least, most] = range;
  return most === null ? `${words}, ${least} or more` : `${words} from ${least} to ${most}`;
}

/** Whether a row has a time with an offset from UTC other than zero, from the text of its columns. */
export function hasOffset({ columns }: Contract): string {
  const times = Object.keys(columns).filter((name) => columns[name]?.type === 'timestamp');
  return times.map((name) => `has_offset(${identifier(name)})`).join(' or ') || 'false';
}
