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
  EXCEEDED_BATCH_RECORD_SIZE: status.UNKNOWN,
} as const;

/** What the client gets instead of an answer: a gRPC code and a sentence, worded as Zeebe words them. */
export class GatewayError extends Error {
  constructor(
    readonly code: status,
    message: string,
  ) {
    super(statusText(message));
  }

  static rejected(command: CommandName | 'PROCESS_INSTANCE_CREATION CREATE_WITH_AWAITING_RESULT', { type, reason }: Rejection): GatewayError {
    const intent = command.split(' ')[1] ?? command;
    return new GatewayError(codes[type], `Command '${intent}' rejected with code '${type}': ${reason}`);
  }

  static tooBusy(): GatewayError {
    return new GatewayError(status.RESOURCE_EXHAUSTED, 'Reached maximum capacity of requests handled');
  }

  static diskIsFull(): GatewayError {
    return new GatewayError(status.RESOURCE_EXHAUSTED, 'Cannot accept requests for partition 1. Broker is out of disk space');
  }

  static shuttingDown(): GatewayError {
    return new GatewayError(status.UNAVAILABLE, 'The engine is shutting down');
  }

  static timedOut(method: string, timeoutMs: number): GatewayError {
    const request = `Request ProtocolRequest{subject=command-api-1, method=${method}}`;
    return new GatewayError(
      status.DEADLINE_EXCEEDED,
      `Time out between gateway and broker: ${request} to the engine timed out in PT${timeoutMs / 1000}S`,
    );
  }

  static from(error: unknown): GatewayError {
    if (error instanceof GatewayError) return error;
    if (error instanceof InvalidJson) return new GatewayError(status.INVALID_ARGUMENT, error.message);
    return new GatewayError(
      status.INTERNAL,
      `Unexpected error occurred during the request processing: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

const mostCharacters = 10_000;
/** The text travels percent-encoded in a header, and clients take no more than 64 KiB of them. */
const mostEncoded = 48_000;

/** Text that can be sent: as long as headers may be, and without halves of characters, which cannot be encoded. */
function statusText(message: string): string {
  for (let length = Math.min(message.length, mostCharacters); ; length = Math.floor(length * 0.8)) {
    const text = wellFormed(message.slice(0, length));
    if (encodeURI(text).length <= mostEncoded) return text;
  }
}

/** Halves of characters replaced. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
