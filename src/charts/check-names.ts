import type { Chart } from './chart.ts';

/** Refuses names that cannot be a file's name everywhere, and names that would overwrite each other's files. */
export function checkNames(charts: readonly Chart[]): void {
  const taken = new Set<string>();
  for (const { name } of charts) {
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name)) throw new Error(`invalid chart name: ${JSON.stringify(name)}`);
    // Windows and macOS do not tell capital letters apart.
    for (const stem of [name, `${name}-sparkline`].map((text) => text.toLowerCase())) {
      if (taken.has(stem)) throw new Error(`duplicate chart name: ${JSON.stringify(name)}`);
      taken.add(stem);
    }
  }
}
