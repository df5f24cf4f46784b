import { type ChildProcess, fork } from 'node:child_process';
import { projectFolder } from '../../project-folder.ts';
import type { Answer, Question } from './question.ts';
import { allowed, ended, tooBusy, tookTooLong } from './question.ts';

const worker = projectFolder('dist', 'src', 'serve', 'query', 'worker.js');
/** How long after its time a question that DuckDB could not interrupt is ended. */
const graceMilliseconds = 1_000;

/** Asks questions, each in its own process, a few at a time; the others wait. */
export class Questioner {
  private readonly running = new Set<ChildProcess>();
  private readonly waiting: (() => void)[] = [];
  /** A process started beforehand, because starting takes longer than most answers. */
  private spare: ChildProcess | null = null;
  private isClosed = false;

  /** The answer to a question. A question that nobody is waiting for any more is stopped. */
  async ask(question: Question, signal: AbortSignal): Promise<Answer> {
    if (this.running.size >= allowed.running) {
      if (this.waiting.length >= allowed.waiting) return { problem: tooBusy };
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    try {
      if (signal.aborted || this.isClosed) return { problem: ended };
      return await this.answerOf(this.takeProcess(), question, signal);
    } finally {
      this.waiting.shift()?.();
    }
  }

  /** Starts a process for the next question. */
  prepare(): void {
    if (this.spare !== null || this.isClosed) return;
    const begun = begin();
    this.spare = begun;
    begun.on('close', () => {
      if (this.spare === begun) this.spare = null;
    });
  }

  /** Stops every question. */
  close(): void {
    this.isClosed = true;
    this.spare?.kill('SIGKILL');
    for (const child of this.running) child.kill('SIGKILL');
  }

  private takeProcess(): ChildProcess {
    const child = this.spare?.connected ? this.spare : begin();
    this.spare = null;
    this.running.add(child);
    return child;
  }

  private answerOf(child: ChildProcess, question: Question, signal: AbortSignal): Promise<Answer> {
    return new Promise((resolve) => {
      let answer: Answer = { problem: ended };
      const stop = () => child.kill('SIGKILL');
      const timer = setTimeout(() => {
        answer = { problem: tookTooLong };
        stop();
      }, allowed.milliseconds + graceMilliseconds);
      signal.addEventListener('abort', stop);
      child.on('message', (message: Answer) => {
        answer = message;
        stop();
      });
      child.on('close', () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        this.running.delete(child);
        this.prepare();
        resolve(answer);
      });
      child.send(question, (error) => error && stop());
    });
  }
}

function begin(): ChildProcess {
  const child = fork(worker, [], {
    env: passedOn(),
    execArgv: ['--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => child.kill('SIGKILL'));
  return child;
}

/** All that is passed on from the environment is what Windows needs to start a process: no key is. */
function passedOn(): NodeJS.ProcessEnv {
  const names = ['SystemRoot', 'TEMP', 'TMP'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
