import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publications } from '../../../pipelines/index.ts';
import type { Finding } from '../../../src/findings/index.ts';
import type { Figures } from '../../../src/pipeline/index.ts';
import {
  type BuildOptions,
  buildPaper,
  figuresOf,
  inWarehouse,
  optionsOf,
} from '../../../src/pipeline/index.ts';
import { projectFolder } from '../../../src/project-folder.ts';

/** Where the cases are: small inputs on which earlier versions were wrong, each with the right value in its README. */
export const casesFolder = projectFolder('..', 'shared', 'cases');

/** What came of a case. */
export interface Outcome {
  /** Null where a finding stopped the build. */
  readonly figures: Figures | null;
  readonly findings: readonly Finding[];
  readonly blocked: Finding | null;
  /** Files below the output folder, the warehouse among them, that hold the case's secret in clear. */
  readonly holders: readonly string[];
}

/** One case: what is built, and what is wrong with what came of it. */
export interface Case {
  readonly name: string;
  /** The kind of fault, as a fact about what is right. */
  readonly kind: string;
  readonly publication: 'open-data' | 'performance-insight';
  readonly options: Partial<Omit<BuildOptions, 'rawFolder' | 'out'>>;
  /** A text of the input that may stand nowhere in clear. */
  readonly secret?: string;
  /** What was published before into the same folder. */
  readonly earlier?: Partial<Omit<BuildOptions, 'rawFolder' | 'out'>>;
  /** What is wrong, in words; none where all is right. */
  readonly faults: (outcome: Outcome) => readonly string[];
}

/** Whether the input of a case is on this machine. */
export function hasCase({ name }: Pick<Case, 'name'>): boolean {
  return existsSync(join(casesFolder, name, 'raw'));
}

/** Computes the figures of a case in a folder of its own; nothing is published of it but what was before. */
export async function outcomeOf({ name, publication, options, earlier, secret }: Case): Promise<Outcome> {
  const chosen = publications.find((one) => one.name === publication);
  if (!chosen) throw new Error(`no such publication: ${publication}`);
  const out = mkdtempSync(join(tmpdir(), 'insight-case-'));
  try {
    const rawFolder = join(casesFolder, name, 'raw');
    if (earlier !== undefined)
      await buildPaper(
        { ...chosen, charts: [], formats: chosen.formats.filter((format) => format.name === 'web page') },
        optionsOf({ rawFolder, out, ...earlier }),
        (_name, work) => work(() => undefined),
      );
    const given = optionsOf({ rawFolder, out, ...options });
    const { made, findings, blocked } = await inWarehouse(
      chosen,
      given,
      (_name, work) => work(() => undefined),
      figuresOf,
      ({ shown }) => ({ as_at: shown.asAt, outcome: 'planned' }),
    );
    return { figures: made, findings, blocked, holders: holdersOf(out, secret) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function holdersOf(out: string, secret: string | undefined): string[] {
  if (secret === undefined) return [];
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => {
    const path = join(out, file);
    return statSync(path).isFile() && readFileSync(path).includes(secret);
  });
}
