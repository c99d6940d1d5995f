import { status } from '@grpc/grpc-js';
import type { AnswerTo, CommandName, CommandOf } from '../processing/command.js';
import { defaultTenant } from '../protocol/tenant.js';
import type { Documents } from '../protocol/documents.js';
import type { StreamProcessor } from '../stream/stream-processor.js';
import { GatewayError } from './gateway-error.js';

/** How many commands may wait before new work is refused, and before everything is. */
const limits = { start: 2_000, poll: 4_000, other: 8_000 } as const;

/** The engine as the gateway's methods see it. */
export class Backend {
  constructor(readonly processor: StreamProcessor) {}

  /**
   * Answers once the command is durable. Under overload starts are refused before polls: zeebe-node holds a worker
   * back for seconds when its poll is refused, and then nothing drains the queue.
   */
  async submit<N extends CommandName>(
    command: CommandOf<N>,
    kind: keyof typeof limits,
    onResult?: (variables: Documents) => void,
  ): Promise<AnswerTo<N>> {
    this.assertRoom(kind);
    const answer = await this.processor.submit<N>(command, onResult);
    if (!answer.ok) throw GatewayError.rejected(command.name, answer);
    return answer.value;
  }

  assertRoom(kind: keyof typeof limits): void {
    if (this.processor.hasNoRoom) {
      const text = 'Expected to handle gRPC request, but the disk with the data of the engine is full; make room and try again';
      throw new GatewayError(status.RESOURCE_EXHAUSTED, text);
    }
    if (this.processor.waitingCount < limits[kind]) return;
    throw new GatewayError(
      status.RESOURCE_EXHAUSTED,
      'Expected to handle gRPC request, but the engine has more work waiting than it accepts; try again later',
    );
  }
}

export function assertTenant(tenantId: string, method: string): void {
  if (tenantId === '' || tenantId === defaultTenant) return;
  throw new GatewayError(
    status.INVALID_ARGUMENT,
    `Expected to handle gRPC request ${method} with tenant identifier '${tenantId}', but multi-tenancy is disabled`,
  );
}
