// SQL in strings, told from English by forms that only SQL has. It is written in lower case here.
const thing = String.raw`[\w."?$]+`;
const statements = [
  String.raw`select\s+(distinct\s|\*|'|${thing}\(|\(|${thing}\s*(\.\*|,|::|\s(as|from|over)\s|$))`,
  String.raw`select\s+[^;.]*\sfrom\s`,
  String.raw`with\s+(recursive\s+)?${thing}(\s*\([^)]*\))?\s+as\s+(materialized\s+)?\(`,
  String.raw`(insert\s+into|delete\s+from|truncate|copy|attach|detach|describe|summarize|checkpoint)\s+['(?\w"]`,
  String.raw`copy\s+from\s+database\s`,
  String.raw`create\s+(or\s+replace\s+)?(temp\s+|temporary\s+)?(table|view|macro|schema|type|index|sequence|\?)\s`,
  String.raw`(drop|alter|comment\s+on)\s+(table|view|macro|schema|index|column|\?)\s`,
  String.raw`update\s+${thing}\s+set\s`,
  String.raw`set\s+(variable\s+)?\w+\s*=`,
  String.raw`(begin|begin\s+transaction|commit|rollback|checkpoint|force\s+checkpoint)$`,
  String.raw`from\s+(\w+|[\w.?]+\s+(limit|where|group|order|join)\s.*)$`,
];
const fragments = [
  String.raw`\bis\s+(not\s+)?(null|distinct\s+from)\b`,
  String.raw`\b(group|order|partition)\s+by\s+[\w?"]`,
  String.raw`\b(left|right|inner|cross|anti|semi|asof|full)\s+join\s`,
  String.raw`\bjoin\s.*\b(on|using)\s*\S*\s*(=|\()`,
  String.raw`^\s*union\s+(all|by)\b`,
  String.raw`::(date|timestamp|integer|bigint|double|varchar|decimal|boolean)\b`,
  String.raw`\b(try_cast|coalesce|strftime|strptime|regexp_\w+|list_\w+|read_(csv|parquet|json)|row_number|to_json|nullif)\(`,
  String.raw`\b(count|sum|min|max|any_value|bool_or|bool_and)\((\*|distinct\s|${thing})\)`,
  String.raw`\bcase\b[\s\S]*\bwhen\b[\s\S]*\bthen\b`,
  String.raw`\bwhen\s+\S+\s+then\s`,
  String.raw`^\s*(where|and|or|having)\s+(not\s+)?${thing}\s+(=|<>|<|>|<=|>=|in\s*\(|like\s|between\s)`,
  String.raw`\swhere\s+(not\s+)?${thing}\s+(=|<>|<|>|<=|>=|in\s*\(|like\s|between\s)`,
];
const isStatement = new RegExp(statements.map((form) => `^\\s*(--.*\\s+)*(${form})`).join('|'));
const hasFragment = new RegExp(fragments.join('|'));

/** How many lines of SQL a string of TypeScript holds: none where it is no SQL. */
export function sqlLines(text: string): { lines: number; isStatement: boolean } {
  const statement = isStatement.test(text);
  if (!statement && !hasFragment.test(text)) return { lines: 0, isStatement: false };
  return { lines: text.split('\n').filter((line) => line.trim() !== '').length, isStatement: statement };
}
