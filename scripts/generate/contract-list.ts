import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/project-folder.ts';

/** The text of `contracts.generated.ts`: every file in a folder that declares a contract, in order of name. */
export function contractList(folder: string): string {
  const declared = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => {
      const [, name] =
        /^export const (\w+) = contract\(/m.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
      return name === undefined ? [] : [{ file, name }];
    });
  return `// Made by \`npm run generate\` from the contracts in this folder: do not edit.
${declared.map(({ file, name }) => `import { ${name} } from './${file}';`).join('\n')}
import type { Contract } from './contract.ts';

/** Every feed the project knows. */
export const contracts: readonly Contract[] = [
${declared.map(({ name }) => `  ${name},`).join('\n')}
];
`;
}

/** Where the contracts, and the list of them, stand. */
export const contractFolder = projectFolder('src', 'contracts');
export const contractListFile = join(contractFolder, 'contracts.generated.ts');

if (process.argv[1]?.endsWith('contract-list.js'))
  writeFileSync(contractListFile, contractList(contractFolder));
