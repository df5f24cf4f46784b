import type { ReadersTables } from './readers-tables.ts';

/** What two papers say of the people who joined a window between them. */
export interface JoinedScores {
  readonly part: string;
  readonly end: string;
  /** How many joined, which a reader is given here. */
  readonly joined: number;
  /** How many joined by the papers, at least and at most. */
  readonly people: readonly [number, number];
  /** Their mean score, where it is known how many they are: from how much to how much. */
  readonly score: readonly [number, number];
}

/**
 * Of windows that begin at a date, each less the one before: mean × people of the later less mean × people of the
 * earlier is the sum of those who joined. `joined` says how many joined in truth, which is given to the reader.
 *
 * @param rounding - how far the printed means and numbers of people may be from the true ones.
 */
export function joinedBetween(
  issues: readonly ReadersTables[],
  joined: (part: string, from: string, to: string) => number,
  rounding: { readonly mean: number; readonly people: number },
): JoinedScores[] {
  const byPart = new Map<string, Map<string, Readonly<Record<string, string>>>>();
  for (const { results } of issues)
    for (const row of results) {
      if (row.statistic !== 'score change' || row.area !== 'force' || row.current === '') continue;
      const part = row.part ?? '';
      const ends = byPart.get(part) ?? new Map<string, Readonly<Record<string, string>>>();
      byPart.set(part, ends.set(row.window_end ?? '', row));
    }
  return [...byPart].flatMap(([part, ends]) => {
    const rows = [...ends].sort(([a], [b]) => a.localeCompare(b));
    return rows.slice(1).flatMap(([end, after], at): JoinedScores[] => {
      const [before] = rows[at]?.slice(1) ?? [];
      if (before === undefined || typeof before === 'string') return [];
      const count = joined(part, rows[at]?.[0] ?? '', end);
      if (count < 1) return [];
      const [n1, n2] = [Number(before.current_denominator), Number(after.current_denominator)];
      const { mean, people } = rounding;
      const scores = [-people, people].flatMap((more) =>
        [-mean, mean].flatMap((up) =>
          [-mean, mean].map((down) => {
            const earlier = n1 + more;
            const later = earlier + count;
            return ((Number(after.current) + up) * later - (Number(before.current) + down) * earlier) / count;
          }),
        ),
      );
      return [
        {
          part,
          end,
          joined: count,
          people: [Math.max(0, n2 - n1 - 2 * people), n2 - n1 + 2 * people],
          score: [Math.min(...scores), Math.max(...scores)],
        },
      ];
    });
  });
}
