import { answerQuestion } from './answer-question.ts';
import { limits } from './limits.ts';
import { ended, tookTooMuch } from './plain-words.ts';
import type { Answer, Question } from './question.ts';

// A process of its own for one question: what DuckDB does with it hurts nobody else. Whoever asked ends it.
const send = (answer: Answer) => process.send?.(answer);

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('SIGINT', () => undefined);

// DuckDB works on threads of its own, so that this timer runs even where a question cannot be interrupted.
setInterval(() => {
  if (process.memoryUsage.rss() > limits.processBytes) send({ problem: tookTooMuch });
}, 100);

process.once('message', async (question: Question) => {
  try {
    send(await answerQuestion(question));
  } catch (error) {
    send({ problem: { ...ended, detail: error instanceof Error ? error.message : String(error) } });
  }
});
