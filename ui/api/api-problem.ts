import type { Problem } from '../../domain/api.js';

/** A refusal of the server, or its silence (`status` 0, code `offline`). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errorId: string | undefined;
  readonly fields: NonNullable<Problem['fields']>;
  readonly details: NonNullable<Problem['details']>;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.errorId = problem.errorId;
    this.fields = problem.fields ?? [];
    this.details = problem.details ?? [];
  }
}
