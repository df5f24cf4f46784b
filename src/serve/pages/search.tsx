import type { ComponentChildren } from 'preact';
import { wholeArea } from '../../measures/index.ts';
import { measureAddress, offenceAddress, page, RowLink, rowAddress } from '../html/index.ts';
import { type Facts, type PublishedRow, readAreas, readContributions } from '../mart/index.ts';
import type { Reply } from '../web/index.ts';
import type { Visit } from './visit.ts';

/** What is found of some words. */
export interface Found {
  readonly rows: readonly PublishedRow[];
  /** Rows that only their definition has the words of. */
  readonly defined: readonly PublishedRow[];
  readonly areas: readonly string[];
  readonly offences: readonly string[];
}

/** Rows, areas and offences that have every word, at the start of one of theirs; those that are called so come first. */
export function search(
  facts: Pick<Facts, 'rows'>,
  areas: readonly string[],
  words: string,
  offences: readonly string[] = [],
): Found {
  const asked = wordsOf(words);
  if (asked.length === 0) return { rows: [], defined: [], areas: [], offences: [] };
  const has = (text: string) => {
    const there = wordsOf(text);
    return asked.every((word) => there.some((other) => other.startsWith(word)));
  };
  const isNamed = ({ code, title }: PublishedRow) => has(`${code} ${title}`);
  const isDefined = ({ code, title, definition: { definition, unit, source, owner } }: PublishedRow) =>
    has(`${code} ${title} ${definition} ${unit} ${source} ${owner}`);
  return {
    rows: facts.rows.filter(isNamed),
    defined: facts.rows.filter((row) => !isNamed(row) && isDefined(row)),
    areas: areas.filter((area) => area !== wholeArea && has(area)),
    offences: offences.filter(has),
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
}

/** `/search?words=knife`: measures, definitions, areas and offences that have some words. */
export async function searchPage({ mart: { facts, database }, names, given }: Visit): Promise<Reply | null> {
  if (names.length > 0) return null;
  const words = given.get('words')?.trim() ?? '';
  const offences = new Set((await readContributions(database, {})).map(({ value }) => value));
  const found = search(facts, await readAreas(database), words, [...offences]);
  const count = Object.values(found).flat().length;
  const [first] = facts.rows;
  const areaLinks = found.areas.map((area) => (
    <>
      {area}:{' '}
      {first && (
        <a href={measureAddress(first.result.measure, { part: first.result.part, area })}>{first.title}</a>
      )}
    </>
  ));
  const offenceLinks = found.offences.map((offence) => <a href={offenceAddress(offence)}>{offence}</a>);
  const content = (
    <>
      <search>
        <form class="filter" action="/search" method="get">
          <div>
            <label for="words">Measures, areas, offences and definitions</label>
            <input id="words" name="words" type="search" value={words} />
          </div>
          <button type="submit">Search</button>
        </form>
      </search>
      {words !== '' && (
        <p role="status">{count === 0 ? `Nothing has the words: ${words}` : `${count} found`}</p>
      )}
      <RowList title="Measures" rows={found.rows} />
      <List title="Areas" items={areaLinks} />
      <List title="Offences" items={offenceLinks} />
      <RowList title="In definitions" rows={found.defined} />
    </>
  );
  return page({ title: 'Search', facts, here: '/search', content });
}

function RowList({ title, rows }: { title: string; rows: readonly PublishedRow[] }) {
  const items = rows.map((row) => (
    <>
      <RowLink href={rowAddress(row)} row={row} />
      <div class="when">{row.definition.definition}</div>
    </>
  ));
  return <List title={title} items={items} />;
}

function List({ title, items }: { title: string; items: readonly ComponentChildren[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  );
}
