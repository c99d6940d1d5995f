import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { NoFont } from '../../domain/letter/no-font.js';
import { ProblemError } from './problem.js';
import { refuse } from './refuse.js';

/** Answers every refusal and error of a request. What was not foreseen is told by an id only; its details go to the log. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const where = `${req.method} ${req.path}`;
    const { problem, cause } = foreseen(error) ?? unexpected(error, where, log);
    if (cause !== undefined) log.warn({ err: cause, where }, problem.code);
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

function foreseen(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  if (error instanceof NoFont) return refuse('no-font');
  // What body-parser throws.
  const type = (error as { type?: unknown } | null)?.type;
  if (type === 'entity.too.large') return refuse('too-large');
  if (typeof type === 'string' && /^(entity|encoding|charset|request)\./.test(type)) return refuse('invalid-json');
  // What express and its file server throw for an address that cannot be.
  const { status } = (error ?? {}) as { status?: unknown };
  if (error instanceof URIError || status === 404 || status === 400) return refuse('not-found');
  return undefined;
}

function unexpected(error: unknown, where: string, log: Logger): ProblemError {
  const errorId = randomUUID().slice(0, 8);
  log.error({ err: error, errorId, where }, 'a request failed');
  return refuse('unexpected', { errorId });
}
