import { limits } from './limits.ts';

/** Words that a question may begin with. */
const beginnings = ['select', 'from', 'with', 'values', 'table', 'describe', 'summarize', 'show'];

const example = "such as: from compare('T3A.1', '2018-05')";

/** Why a text is not one question to the mart, as far as can be told without reading it as SQL; null if it may be. */
export function refusalOf(sql: string): string | null {
  const first = firstWord(sql);
  if (first === '') return `There is no question yet: write one, ${example}.`;
  if (sql.includes('\0')) return 'SQL cannot hold a NUL character.';
  if (sql.length > limits.sqlLength) {
    return `The SQL has ${sql.length.toLocaleString('en-GB')} characters; at most ${limits.sqlLength.toLocaleString('en-GB')} are read.`;
  }
  if (beginnings.includes(first.toLowerCase())) return null;
  return `${first.toUpperCase()} is refused: this page only reads. A question begins with SELECT, FROM or WITH, ${example}.`;
}

/** Why statements of these kinds are not one question; null if they are. */
export function refusalOfKinds(kinds: readonly string[]): string | null {
  const [kind] = kinds;
  if (kind === undefined) return `There is no question yet: write one, ${example}.`;
  if (kinds.length > 1) return `One question at a time: these are ${kinds.length} statements.`;
  return kind === 'SELECT' ? null : `${kind.replaceAll('_', ' ')} is refused: this page only reads.`;
}

/** The first word after comments, spaces and brackets. */
function firstWord(sql: string): string {
  const rest = sql.replace(/^(\s|\(|;|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/, '');
  return /^\w+/.exec(rest)?.[0] ?? rest.slice(0, 1);
}
