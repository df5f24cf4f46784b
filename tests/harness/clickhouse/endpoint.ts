/**
 * A small HTTP endpoint before ClickHouse as a library (the package `chdb`), so that the real client speaks to it as
 * to a server: one database in a folder that is given, one statement at a time. `node endpoint.js <chdb> <folder>`
 * prints the port it listens at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Session {
  query(sql: string, format?: string): string;
}

const [chdb = '', folder = ''] = process.argv.slice(2);
const { Session } = (await import(pathToFileURL(chdb).href)) as { Session: new (path: string) => Session };
mkdirSync(join(folder, 'files'), { recursive: true });
const session = new Session(join(folder, 'data'));
const set = new Map<string, string>();

/** Parameters of a request that are none of ClickHouse's settings. */
const notSettings = ['query', 'query_id', 'database', 'session_id', 'default_format', 'role'];

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** Runs what a request asks. Rows that come with a statement are put in a file, as the library takes none beside it. */
function answer(url: URL, body: Buffer): string {
  for (const [name, value] of url.searchParams) {
    if (notSettings.includes(name) || set.get(name) === value) continue;
    session.query(`set ${name} = '${value}'`);
    set.set(name, value);
  }
  const asked = url.searchParams.get('query');
  if (asked === null) return session.query(body.toString('utf8'));
  const [, into, format] = /^\s*(insert into [^\n]*?) format (\w+)\s*$/i.exec(asked) ?? [];
  if (into === undefined) return session.query(body.length === 0 ? asked : `${asked}\n${body}`);
  const file = join(folder, 'files', 'rows');
  writeFileSync(file, body);
  return session.query(`${into} from infile '${file}' format ${format}`);
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/ping') return response.end('Ok.\n');
  try {
    response.end(answer(url, await bodyOf(request)));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, code = '1'] = /Code: (\d+)/.exec(message) ?? [];
    response.writeHead(500, { 'x-clickhouse-exception-code': code });
    response.end(message.slice(message.indexOf('Code:')));
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
process.on('disconnect', () => process.exit());
