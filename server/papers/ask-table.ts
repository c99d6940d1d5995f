import { PaperRequest, type PaperQuestion } from '../../domain/papers/request.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';

export type AskTable = (question: PaperQuestion) => Promise<PaperRequest>;

const freshMs = 60_000;

/** What D15 says of a paper. There are sixteen questions in all, and a page asks several: an answer counts for a minute. */
export function askTable(engine: Pick<ProcessEngine, 'evaluateDecision'>): AskTable {
  const answers = new Map<string, { readonly answer: Promise<PaperRequest>; readonly at: number }>();

  return (question) => {
    const key = JSON.stringify(question);
    const before = answers.get(key);
    if (before && performance.now() - before.at < freshMs) return before.answer;
    const answer = engine.evaluateDecision('document-request', question).then((output) => PaperRequest.parse(output));
    answers.set(key, { answer, at: performance.now() });
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
