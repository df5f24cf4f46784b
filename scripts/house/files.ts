import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** What a file takes from another or from a package. `*` among the names is all that is exported. */
interface Import {
  /** A file by its path from the root, or the name of a package. */
  from: string;
  isPackage: boolean;
  names: readonly string[];
}

/** A name that a file passes on from another; `*` is all of them. */
interface PassedOn {
  name: string;
  from: string;
  nameThere: string;
}

/** A source file, as far as the counts need it. */
export interface SourceFile {
  /** Path from the root, with `/`. */
  path: string;
  lines: number;
  /** Imports of types and dynamic imports too; what is passed on is not among them. */
  imports: readonly Import[];
  passedOn: readonly PassedOn[];
  /** Names that it declares and exports. */
  exported: readonly string[];
  /** The text of each string and template; `?` stands for what a template puts in. */
  texts: readonly string[];
}

/** The TypeScript files below folders of a root, without tests. */
export function readFiles(root: string, folders: readonly string[]): SourceFile[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        posix.join(folder, name.replaceAll('\\', '/')),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .sort()
    .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}

/** What the counts need of one file. */
export function readSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const resolve = (request: string) => posix.join(posix.dirname(path), request);
  const importOf = (request: string, names: readonly string[]): Import =>
    request.startsWith('.')
      ? { from: resolve(request), isPackage: false, names }
      : { from: packageName(request), isPackage: true, names };

  const imports: Import[] = [];
  const passedOn: PassedOn[] = [];
  const exported: string[] = [];
  const texts: string[] = [];
  const imported = new Map<string, { from: string; nameThere: string }>();
  for (const { moduleRequest, entries } of module.staticImports) {
    const names = entries.map(
      ({ importName }) => importName.name ?? (importName.kind === 'Default' ? 'default' : '*'),
    );
    imports.push(importOf(moduleRequest.value, names));
    entries.forEach(({ localName }, index) => {
      imported.set(localName.value, { from: resolve(moduleRequest.value), nameThere: names[index] ?? '*' });
    });
  }
  for (const entry of module.staticExports.flatMap((statement) => statement.entries)) {
    const name = entry.exportName.name ?? (entry.exportName.kind === 'Default' ? 'default' : '*');
    const source = imported.get(entry.localName.name ?? '');
    const request = entry.moduleRequest?.value;
    const nameThere = entry.importName.name ?? '*';
    if (request?.startsWith('.')) passedOn.push({ name, from: resolve(request), nameThere });
    else if (request) imports.push(importOf(request, [nameThere]));
    else if (source) passedOn.push({ name, ...source });
    else exported.push(name);
  }

  const namesTaken = new Map<number, string[]>();
  new Visitor({
    // const { a, b } = await import('./x.ts')
    VariableDeclarator({ id, init }) {
      if (init?.type !== 'AwaitExpression' || id.type !== 'ObjectPattern') return;
      namesTaken.set(
        init.argument.start,
        id.properties.map((property) =>
          property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : '*',
        ),
      );
    },
    // (await import('./x.ts')).a
    MemberExpression({ object, property }) {
      const inner = object.type === 'ParenthesizedExpression' ? object.expression : object;
      if (inner.type === 'AwaitExpression' && property.type === 'Identifier')
        namesTaken.set(inner.argument.start, [property.name]);
    },
    ImportExpression({ source, start }) {
      if (source.type === 'Literal')
        imports.push(importOf(String(source.value), namesTaken.get(start) ?? ['*']));
    },
    Literal({ value }) {
      if (typeof value === 'string') texts.push(value);
    },
    TemplateLiteral({ quasis }) {
      texts.push(quasis.map((part) => part.value.cooked ?? '').join('?'));
    },
  }).visit(program);
  return { path, lines: text.split('\n').length - 1, imports, passedOn, exported, texts };
}

const packageName = (request: string) =>
  request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');
