import type { AnswerTo, CommandName, CommandOf } from '../processing/command.js';
import type { Documents } from '../protocol/documents.js';
import type { StreamProcessor } from '../stream/stream-processor.js';
import type { Admission, RequestKind } from './admission.js';
import { GatewayError } from './gateway-error.js';

/** The engine as the gateway's methods see it. */
export class Backend {
  constructor(
    readonly processor: StreamProcessor,
    private readonly admission: Admission,
  ) {}

  /** Answers once the command is durable. */
  async submit<N extends CommandName>(
    command: CommandOf<N>,
    kind: RequestKind,
    onResult?: (variables: Documents) => void,
  ): Promise<AnswerTo<N>> {
    this.assertRoom(kind);
    const begun = this.admission.begin();
    const answer = await this.processor.submit<N>(command, onResult);
    this.admission.answered(begun);
    if (answer.ok) return answer.value;
    throw GatewayError.rejected(onResult ? 'PROCESS_INSTANCE_CREATION CREATE_WITH_AWAITING_RESULT' : command.name, answer);
  }

  assertRoom(kind: RequestKind): void {
    const { processor } = this;
    if (processor.hasStopped) throw GatewayError.shuttingDown();
    if (processor.hasNoRoom) throw GatewayError.diskIsFull();
    if (!this.admission.admits(kind, processor.waitingCount)) throw GatewayError.tooBusy();
  }
}
