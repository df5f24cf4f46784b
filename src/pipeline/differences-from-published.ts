import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ShownFigures } from '../disclosure/index.ts';
import { filesBelow } from '../files-below.ts';
import { figureOf, keptFiles, type Vintage } from '../history/index.ts';
import { type BuildOptions, outputPlaces, outputsFolder } from './options.ts';

/** Where a paper that was made again is not what was published: figures by name, and files of the paper but the PDF, which has the time it was printed at. */
export function differencesFrom(
  shown: Pick<ShownFigures, 'asAt' | 'results'>,
  options: BuildOptions,
  published: Vintage,
): { figures: string[]; files: string[] } {
  const texts = (figures: Vintage['figures']) =>
    new Map(
      figures.map((figure) => [`${figure.measure} ${figure.part}, ${figure.area}`, JSON.stringify(figure)]),
    );
  const reports = join(outputsFolder(options), outputPlaces(published.publication, shown.asAt).reports);
  return {
    figures: differing(texts(published.figures), texts(shown.results.map(figureOf))),
    files: differing(filesIn(keptFiles(options.out, published).reports), filesIn(reports)),
  };
}

function filesIn(folder: string): Map<string, string> {
  const paths = filesBelow(folder).filter((path) => !path.endsWith('.pdf'));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path).toString('base64')]));
}

function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.filter((name) => one.get(name) !== other.get(name)).sort();
}
