import { createServer, type Server as TcpServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  Server,
  ServerCredentials,
  type handleServerStreamingCall,
  type UntypedHandleCall,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { StreamProcessor } from '../stream/stream-processor.js';
import { Admission } from './admission.js';
import { Backend } from './backend.js';
import { CallTally } from './call-tally.js';
import { FilteredConnection } from './filtered-connection.js';
import type { ActivateJobsRequest } from './job-stream.js';
import { JobStreams, type LongPolling } from './job-streams.js';
import { listen } from './listen.js';
import type { Method } from './method.js';
import { deployProcess, deployResource } from './methods/deploy.js';
import { cancelProcessInstance, createProcessInstance, createProcessInstanceWithResult } from './methods/instances.js';
import { completeJob, failJob, throwError, updateJobRetries, updateJobTimeout } from './methods/jobs.js';
import { deleteResource } from './methods/delete-resource.js';
import { evaluateDecision } from './methods/evaluate-decision.js';
import { migrateProcessInstance } from './methods/migrate-process-instance.js';
import { modifyProcessInstance } from './methods/modify-process-instance.js';
import { publishMessage } from './methods/publish-message.js';
import { resolveIncident } from './methods/resolve-incident.js';
import { setVariables } from './methods/set-variables.js';
import { PushStreams, type StreamRequest } from './push-streams.js';
import { broadcastSignal } from './methods/signals.js';
import { topology } from './methods/topology.js';
import { UnaryCalls } from './unary-calls.js';

const methods: Readonly<Record<string, Method<never, unknown>>> = {
  Topology: topology,
  DeployResource: deployResource,
  DeployProcess: deployProcess,
  CreateProcessInstance: createProcessInstance,
  CreateProcessInstanceWithResult: createProcessInstanceWithResult,
  CancelProcessInstance: cancelProcessInstance,
  CompleteJob: completeJob,
  FailJob: failJob,
  ThrowError: throwError,
  UpdateJobRetries: updateJobRetries,
  UpdateJobTimeout: updateJobTimeout,
  ModifyProcessInstance: modifyProcessInstance,
  MigrateProcessInstance: migrateProcessInstance,
  DeleteResource: deleteResource,
  PublishMessage: publishMessage,
  BroadcastSignal: broadcastSignal,
  SetVariables: setVariables,
  ResolveIncident: resolveIncident,
  EvaluateDecision: evaluateDecision,
};

/** What Zeebe takes, and gives. */
const largestMessage = 4 * 1024 * 1024;
/** How long the last answers may take at the end. */
const closingMs = 1_000;
export const defaultRequestTimeoutMs = 15_000;

export interface GatewayOptions {
  readonly host: string;
  readonly port: number;
  readonly longPolling: LongPolling;
  readonly requestTimeoutMs?: number;
}

/** Zeebe's gRPC gateway in front of the engine. */
export class Gateway {
  readonly admission = new Admission();
  readonly tally = new CallTally();
  readonly polls: JobStreams;
  private readonly server = new Server({ 'grpc.max_receive_message_length': largestMessage, 'grpc.max_send_message_length': -1 });
  private readonly sockets = new Set<Socket>();
  private tcp: TcpServer | undefined;
  private readonly pushes: PushStreams;
  private readonly calls: UnaryCalls;

  constructor(
    processor: StreamProcessor,
    private readonly options: GatewayOptions,
  ) {
    const backend = new Backend(processor, this.admission);
    // Pushes come first: polls get what no stream takes.
    this.pushes = new PushStreams(processor, this.tally);
    this.polls = new JobStreams(processor, backend, options.longPolling, this.tally);
    this.calls = new UnaryCalls(backend, options.requestTimeoutMs ?? defaultRequestTimeoutMs, this.tally);
    this.server.addService(loadService(), this.implementation());
  }

  /** The port it listens on. */
  async start(): Promise<number> {
    const injector = this.server.createConnectionInjector(ServerCredentials.createInsecure());
    this.tcp = createServer((socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      injector.injectConnection(new FilteredConnection(socket));
    });
    return listen(this.tcp, this.options.port, this.options.host, 'engine');
  }

  async close(): Promise<void> {
    this.polls.closeAll();
    this.pushes.closeAll();
    const closed = new Promise<void>((resolve) => (this.tcp ? this.tcp.close(() => resolve()) : resolve()));
    await this.calls.close(closingMs);
    // Give the last answers a moment to leave.
    await new Promise((resolve) => setTimeout(resolve, 20));
    this.server.forceShutdown();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private implementation(): UntypedServiceImplementation {
    const implementation: UntypedServiceImplementation = {};
    for (const [name, method] of Object.entries(methods)) {
      implementation[name] = this.calls.handler(name, method) as UntypedHandleCall;
    }
    implementation.ActivateJobs = ((call) => void this.polls.open(call)) satisfies handleServerStreamingCall<ActivateJobsRequest, unknown>;
    implementation.StreamActivatedJobs = ((call) => this.pushes.open(call)) satisfies handleServerStreamingCall<StreamRequest, unknown>;
    return implementation;
  }
}

function loadService(): ServiceDefinition {
  const file = fileURLToPath(new URL('./gateway.proto', import.meta.url));
  const definition = loadSync(file, { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true });
  const service = definition['gateway_protocol.Gateway'];
  if (!service) throw new Error(`'${file}' defines no service gateway_protocol.Gateway`);
  return service as ServiceDefinition;
}
