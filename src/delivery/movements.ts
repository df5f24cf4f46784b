import { groupBy } from '../group-by.ts';
import type { Activity, DeliveryStatus } from './activities.ts';

/** What became of an activity between two updates of a plan. */
export interface Movement {
  readonly ref: string;
  readonly kind: 'better' | 'worse' | 'text unchanged' | 'owner changed' | 'gone' | 'new' | 'renumbered';
  readonly before: string;
  readonly now: string;
}

const rank: Readonly<Partial<Record<DeliveryStatus, number>>> = { done: 3, green: 2, amber: 1, red: 0 };

/** What moved between two updates of a plan, and which way, in the order of the later one; what is gone stands last. */
export function movements(before: readonly Activity[], now: readonly Activity[]): Movement[] {
  const earlier = new Map(before.map((activity) => [numberOf(activity), activity]));
  const later = new Set(now.map(numberOf));
  const byWords = new Map(before.map((activity) => [wordsOf(activity.activity), activity]));
  const renumbered = new Set<string>();
  const moved = now.flatMap((activity): Movement[] => {
    const { ref } = activity;
    const same = byWords.get(wordsOf(activity.activity));
    const isRenumbered =
      same !== undefined && numberOf(same) !== numberOf(activity) && !later.has(numberOf(same));
    const was = isRenumbered ? same : earlier.get(numberOf(activity));
    if (was === undefined) return [{ ref, kind: 'new', before: '', now: activity.activity }];
    if (isRenumbered) renumbered.add(was.ref);
    return [
      ...(isRenumbered ? [{ ref, kind: 'renumbered', before: was.ref, now: ref } as const] : []),
      ...changed(was, activity),
    ];
  });
  const gone = before
    .filter((activity) => !later.has(numberOf(activity)) && !renumbered.has(activity.ref))
    .map(({ ref, activity }): Movement => ({ ref, kind: 'gone', before: activity, now: '' }));
  return [...moved, ...gone];
}

function changed(was: Activity, now: Activity): Movement[] {
  const { ref } = now;
  const [from, to] = [rank[was.status], rank[now.status]];
  const difference = from === undefined || to === undefined ? 0 : to - from;
  const movements: Movement[] = [];
  if (difference !== 0)
    movements.push({ ref, kind: difference > 0 ? 'better' : 'worse', before: was.status, now: now.status });
  if (was.owner !== '' && ownerOf(was) !== ownerOf(now))
    movements.push({ ref, kind: 'owner changed', before: was.owner, now: now.owner });
  if (wordsOf(was.update) === wordsOf(now.update) && wordsOf(now.update) !== '')
    movements.push({ ref, kind: 'text unchanged', before: was.update, now: now.update });
  return movements;
}

/** A reference without the letter that some papers put before its number: `T1.4` is `1.4`. */
function numberOf({ ref }: Pick<Activity, 'ref'>): string {
  return ref.replace(/^[A-Z](?=\d+\.\d)/, '');
}

/** An owner by the short name that stands in brackets, where one does: `Ch Insp, CiPD`. */
function ownerOf({ owner }: Pick<Activity, 'owner'>): string {
  return wordsOf(owner.replace(/[^,]*\(([^)]+)\)/, ' $1'));
}

/** Words without their marks and spacing, by which texts are compared. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Numbers missing from a series at most, for it to be a slip and not a list of some of its activities. */
const mostMissing = 2;

/**
 * References that a list leaves out, has twice, or writes as those of another level: one or two numbers missing from a
 * series (`3.11`, `3.13`), and one with letters that others as deep have not (`T3.8.1` among `3.9.1`).
 */
export function oddReferences(activities: readonly Pick<Activity, 'ref'>[]): string[] {
  const references = activities.map(({ ref }) => ref).filter((ref) => /\d$/.test(ref));
  const series = groupBy(references, (ref) => ref.replace(/\d+$/, ''));
  const missing = [...series].flatMap(([stem, members]) => {
    const numbers = new Set(members.map((ref) => Number(ref.slice(stem.length))));
    const last = Math.max(...numbers);
    const upToLast = Array.from({ length: last }, (_, index) => index + 1);
    const gaps = upToLast.filter((number) => !numbers.has(number));
    if (gaps.length > mostMissing || gaps.length >= numbers.size) return [];
    return gaps.map((number) => `${stem}${number} is missing between ${stem}1 and ${stem}${last}`);
  });
  const twice = references
    .filter((ref, index) => references.indexOf(ref) < index)
    .map((ref) => `${ref} stands twice`);
  const byDepth = groupBy(references, (ref) => ref.split('.').length);
  const odd = [...byDepth.values()].flatMap((members) => {
    const withLetters = members.filter((ref) => /^[A-Z]+\d+\./.test(ref));
    return withLetters.length > members.length / 10
      ? []
      : withLetters.map((ref) => `${ref} is written as one of another level: ${ref.replace(/^[A-Z]+/, '')}?`);
  });
  return [...missing, ...twice, ...odd];
}
