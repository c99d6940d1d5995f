import { createServer, type Server as TcpServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  Server,
  ServerCredentials,
  type handleServerStreamingCall,
  type handleUnaryCall,
  type UntypedHandleCall,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { StreamProcessor } from '../stream/stream-processor.js';
import { Backend } from './backend.js';
import { FilteredConnection } from './filtered-connection.js';
import { GatewayError } from './gateway-error.js';
import { JobStream, type ActivateJobsRequest } from './job-stream.js';
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

const largestMessage = 4 * 1024 * 1024;

export interface GatewayOptions {
  readonly host: string;
  readonly port: number;
  readonly longPolling: LongPolling;
}

/** Zeebe's gRPC gateway in front of the engine. */
export class Gateway {
  private readonly server = new Server({ 'grpc.max_receive_message_length': largestMessage, 'grpc.max_send_message_length': -1 });
  private readonly sockets = new Set<Socket>();
  private tcp: TcpServer | undefined;
  private readonly streams: JobStreams;
  private readonly pushes: PushStreams;

  constructor(
    processor: StreamProcessor,
    private readonly options: GatewayOptions,
  ) {
    // Pushes come first: polls get what no stream takes.
    this.pushes = new PushStreams(processor);
    this.streams = new JobStreams(processor, options.longPolling);
    const backend = new Backend(processor);
    const service = loadService();
    const implementation: UntypedServiceImplementation = {};
    for (const [name, method] of Object.entries(methods)) implementation[name] = unary(method, backend) as UntypedHandleCall;
    implementation.ActivateJobs = this.activateJobs(backend);
    implementation.StreamActivatedJobs = ((call) => this.pushes.open(call)) satisfies handleServerStreamingCall<StreamRequest, unknown>;
    this.server.addService(service, implementation);
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
    this.streams.closeAll();
    this.pushes.closeAll();
    const closed = new Promise<void>((resolve) => (this.tcp ? this.tcp.close(() => resolve()) : resolve()));
    // Give the last answers a moment to leave.
    await new Promise((resolve) => setTimeout(resolve, 20));
    this.server.forceShutdown();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private activateJobs(backend: Backend): handleServerStreamingCall<ActivateJobsRequest, unknown> {
    return (call) => {
      const stream = new JobStream(call);
      try {
        backend.assertRoom('poll');
      } catch (error) {
        return stream.fail(GatewayError.from(error));
      }
      void this.streams.open(stream);
    };
  }
}

function unary(method: Method<never, unknown>, backend: Backend): handleUnaryCall<never, unknown> {
  return (call, answer) => {
    method(call.request, backend).then(
      (response) => answer(null, response),
      (error: unknown) => {
        const { code, message } = GatewayError.from(error);
        answer({ code, details: message });
      },
    );
  };
}

function loadService(): ServiceDefinition {
  const file = fileURLToPath(new URL('./gateway.proto', import.meta.url));
  const definition = loadSync(file, { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true });
  const service = definition['gateway_protocol.Gateway'];
  if (!service) throw new Error(`'${file}' defines no service gateway_protocol.Gateway`);
  return service as ServiceDefinition;
}
