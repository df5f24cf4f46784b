import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Database } from '../../engine/index.ts';
import { PlainError } from '../../plain-error.ts';
import { showOnly } from '../../publish/index.ts';
import { type Facts, readMartFacts } from './facts.ts';

/** A mart that a page reads: its facts, and a connection for the page's other questions. */
export interface OpenMart {
  readonly facts: Facts;
  readonly database: Database;
}

interface Opened extends OpenMart {
  readonly stamp: string;
  /** Connections that show the publication and are not in use: making one takes longer than most of its questions. */
  readonly free: Database[];
  users: number;
}

/** The file is closed when unused this long: soon where an open file cannot be moved, as a build could not replace it. */
const idleMilliseconds = process.platform === 'win32' ? 2_000 : 600_000;
/** While a build puts a new mart in place, there is no mart for a moment. */
const triesToFind = 5;
const betweenTries = 100;

/** The published mart as pages read it: opened when asked, and again where a build has replaced it. */
export class MartFile {
  private opened: Opened | null = null;
  private opening: Promise<Opened> | null = null;
  /** Facts of the last mart read, for when it is opened again unchanged. */
  private known: { readonly stamp: string; readonly facts: Facts } | null = null;
  private timer: NodeJS.Timeout | undefined;

  /** Pages show the publication that is named; the last built where none is. */
  constructor(
    readonly path: string,
    private readonly publication: string | null = null,
    private readonly isPrivate = false,
  ) {}

  /** Does the work with the current mart, on its own connection so that it is kept apart from other work. */
  async use<Answer>(work: (mart: OpenMart) => Promise<Answer>): Promise<Answer> {
    const opened = await this.take();
    let database: Database | undefined;
    try {
      database = opened.free.pop() ?? (await connectionTo(opened));
      const answer = await work({ facts: opened.facts, database });
      opened.free.push(database);
      database = undefined;
      return answer;
    } finally {
      database?.disconnect();
      opened.users -= 1;
      this.leave(opened);
    }
  }

  close(): void {
    clearTimeout(this.timer);
    if (this.opened) close(this.opened);
    this.opened = null;
  }

  /** The current mart, with one more user. */
  private async take(): Promise<Opened> {
    const stamp = await this.stamp();
    let { opened } = this;
    if (opened?.stamp !== stamp) {
      this.opening ??= this.open(stamp).finally(() => {
        this.opening = null;
      });
      opened = await this.opening;
    }
    opened.users += 1;
    return opened;
  }

  private async open(stamp: string): Promise<Opened> {
    const database = await Database.open(this.path, { readOnly: true });
    await database.lockDown();
    const facts =
      this.known?.stamp === stamp
        ? this.known.facts
        : await readMartFacts(database, stamp, this.publication, this.isPrivate);
    this.known = { stamp, facts };
    const old = this.opened;
    this.opened = { stamp, facts, database, free: [], users: 0 };
    if (old?.users === 0) close(old);
    return this.opened;
  }

  /** Closes a mart that has been replaced as soon as nothing uses it, and the mart itself once it is idle. */
  private leave(opened: Opened): void {
    if (opened.users > 0) return;
    if (opened !== this.opened) {
      close(opened);
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.opened?.users === 0) this.close();
    }, idleMilliseconds);
    this.timer.unref();
  }

  /** What tells one mart from the next: file, size and time. */
  private async stamp(): Promise<string> {
    for (let tries = 1; tries <= triesToFind; tries += 1) {
      const file = statSync(this.path, { throwIfNoEntry: false });
      if (file) return `${file.ino} ${file.size} ${file.mtimeMs}`;
      if (tries < triesToFind) await wait(betweenTries);
    }
    throw new PlainError(
      `There is no mart at ${this.path}: run 'insight build', or name its folder with --out.`,
    );
  }
}

async function connectionTo({ database, facts }: Opened): Promise<Database> {
  const connection = await database.connectAgain();
  await showOnly(connection, facts.build.publication);
  return connection;
}

function close({ database, free }: Opened): void {
  for (const connection of free) connection.disconnect();
  database.close();
}
