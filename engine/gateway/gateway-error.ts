import { status } from '@grpc/grpc-js';
import type { CommandName } from '../processing/command.js';
import { InvalidJson } from '../protocol/json.js';
import type { Rejection } from '../protocol/rejection.js';

const codes = {
  INVALID_ARGUMENT: status.INVALID_ARGUMENT,
  NOT_FOUND: status.NOT_FOUND,
  ALREADY_EXISTS: status.ALREADY_EXISTS,
  INVALID_STATE: status.FAILED_PRECONDITION,
  PROCESSING_ERROR: status.INTERNAL,
} as const;

/** What the client gets instead of an answer: a gRPC code and a sentence, worded as Zeebe words them. */
export class GatewayError extends Error {
  constructor(
    readonly code: status,
    message: string,
  ) {
    super(message);
  }

  static rejected(command: CommandName, { type, reason }: Rejection): GatewayError {
    const intent = command.split(' ')[1] ?? command;
    return new GatewayError(codes[type], `Command '${intent}' rejected with code '${type}': ${reason}`);
  }

  static from(error: unknown): GatewayError {
    if (error instanceof GatewayError) return error;
    if (error instanceof InvalidJson) return new GatewayError(status.INVALID_ARGUMENT, error.message);
    return new GatewayError(status.INTERNAL, `Unexpected error in the engine: ${(error as Error).message}`);
  }
}
