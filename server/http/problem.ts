import type { Problem } from '../../domain/api.js';

/** A foreseen refusal, thrown by a use case and answered by the error handler. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.message}`);
  }
}
