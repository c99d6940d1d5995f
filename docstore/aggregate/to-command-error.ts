import { CommandError } from '../command-error.js';

/** What mingo throws, in MongoDB's codes. Its own errors are about what the client asked for. */
export function toCommandError(error: unknown): unknown {
  if (error instanceof CommandError || !(error instanceof Error)) return error;
  const stage = /unregistered pipeline operator (\$\w+)/.exec(error.message)?.[1];
  if (stage) return new CommandError('UnrecognizedPipelineStage', `Unrecognized pipeline stage name: '${stage}'`);
  const operator = /accumulator '(\$\w+)' is not registered/.exec(error.message)?.[1];
  if (operator) return new CommandError('UnrecognizedExpression', `Unrecognized expression '${operator}'`);
  return new CommandError('BadValue', error.message, {});
}
