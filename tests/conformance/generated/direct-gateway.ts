import { status } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { Admission } from '../../../engine/gateway/admission.js';
import { Backend } from '../../../engine/gateway/backend.js';
import { GatewayError } from '../../../engine/gateway/gateway-error.js';
import { activatedJobMessage } from '../../../engine/gateway/activated-job-message.js';
import type { Method } from '../../../engine/gateway/method.js';
import { deployResource } from '../../../engine/gateway/methods/deploy.js';
import { cancelProcessInstance, createProcessInstance } from '../../../engine/gateway/methods/instances.js';
import { completeJob, failJob, throwError, updateJobRetries, updateJobTimeout } from '../../../engine/gateway/methods/jobs.js';
import { publishMessage } from '../../../engine/gateway/methods/publish-message.js';
import { resolveIncident } from '../../../engine/gateway/methods/resolve-incident.js';
import { setVariables } from '../../../engine/gateway/methods/set-variables.js';
import { broadcastSignal } from '../../../engine/gateway/methods/signals.js';
import type { StreamProcessor } from '../../../engine/stream/stream-processor.js';
import type { Answer } from '../player/gateway-client.js';

const methods: Readonly<Record<string, Method<never, unknown>>> = {
  DeployResource: deployResource,
  CreateProcessInstance: createProcessInstance,
  CancelProcessInstance: cancelProcessInstance,
  CompleteJob: completeJob,
  FailJob: failJob,
  ThrowError: throwError,
  UpdateJobRetries: updateJobRetries,
  UpdateJobTimeout: updateJobTimeout,
  PublishMessage: publishMessage,
  BroadcastSignal: broadcastSignal,
  SetVariables: setVariables,
  ResolveIncident: resolveIncident,
};

type Message = Readonly<Record<string, unknown>>;

interface Coded {
  requestSerialize(value: object): Buffer;
  requestDeserialize(bytes: Buffer): never;
  responseSerialize(value: object): Buffer;
  responseDeserialize(bytes: Buffer): Message;
}

function protocol(longs: StringConstructor | NumberConstructor): Readonly<Record<string, Coded>> {
  const loaded = loadSync('engine/gateway/gateway.proto', { keepCase: true, enums: String, defaults: true, oneofs: true, longs });
  return loaded['gateway_protocol.Gateway'] as unknown as Readonly<Record<string, Coded>>;
}

const admission = new Admission();

/** As our gateway has it, and as the client of all players has it. */
const [server, client] = [protocol(String), protocol(Number)];

/** The gateway's methods without a network: what a client would send and get, byte for byte, but in the same thread. */
export async function callDirectly(processor: StreamProcessor, method: string, request: Message): Promise<Answer> {
  const asked = server[method]!.requestDeserialize(client[method]!.requestSerialize(request));
  const heard = (response: object): Message => client[method]!.responseDeserialize(client[method]!.responseSerialize(response));
  try {
    if (method === 'ActivateJobs') return { ok: heard({ jobs: await activate(processor, asked) }).jobs };
    const answered = methods[method]!(asked, new Backend(processor, admission), {
      waitsFor: () => undefined,
      onEnd: () => undefined,
    });
    return { ok: heard((await answered) as object) };
  } catch (error) {
    const { code, message } = GatewayError.from(error);
    return { code: status[code], message };
  }
}

async function activate(processor: StreamProcessor, asked: Message): Promise<readonly object[]> {
  const { type, worker, timeout, maxJobsToActivate, fetchVariable } = asked as {
    readonly [name in 'type' | 'worker' | 'timeout']: string;
  } & { readonly maxJobsToActivate: number; readonly fetchVariable: readonly string[] };
  const value = { type, worker, timeout: Number(timeout), maxJobsToActivate, fetchVariables: fetchVariable };
  const activated = await processor.submit<'JOB_BATCH ACTIVATE'>({ name: 'JOB_BATCH ACTIVATE', key: '-1', value });
  if (!activated.ok) throw GatewayError.rejected('JOB_BATCH ACTIVATE', activated);
  return activated.value.map(activatedJobMessage);
}
