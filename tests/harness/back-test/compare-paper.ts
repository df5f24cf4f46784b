import { formatChange } from '../../../src/words/number-words.ts';
import type { PublishedRow } from './compare-published.ts';

/** A row of the paper's table as it is written for those who calculate: paper.csv. */
export interface PrintedRow {
  readonly Code: string;
  /** A letter, or a mark in brackets where the measure has no parts. */
  readonly Part: string;
  readonly 'Performance as printed': string;
}

/**
 * Holds the table of our paper against that of the published one: the same rows in the same order, each printing the
 * change that was published, where one was. Returns what differs, a sentence each.
 */
export function comparePaper(published: readonly PublishedRow[], printed: readonly PrintedRow[]): string[] {
  const theirs = published.map(({ id, part }) => id + part);
  const ours = printed.map(({ Code, Part }) => (Part.startsWith('[') ? Code : Code + Part));
  const missing = theirs.filter((name) => !ours.includes(name));
  const added = ours.filter((name) => !theirs.includes(name));
  if (missing.length + added.length > 0)
    return [
      ...missing.map((name) => `${name} is published and not in our paper`),
      ...added.map((name) => `${name} is in our paper and was not published`),
    ];
  return published.flatMap((row, index) => {
    const name = theirs[index];
    if (ours[index] !== name) return [`${name} was published where our paper has ${ours[index]}`];
    // In CSV an apostrophe stands before what a spreadsheet would take for a formula.
    const text = printed[index]?.['Performance as printed'].replace(/^'/, '');
    const { change_published: change, change_unit: unit } = row;
    const expected = change === '' ? text : formatChange(Number(change), unit);
    return text === expected ? [] : [`${name} was published as ${expected} and our paper prints ${text}`];
  });
}
