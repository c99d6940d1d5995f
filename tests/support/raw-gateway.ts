import { credentials, loadPackageDefinition, type Client, type ClientReadableStream, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

type Request = Readonly<Record<string, unknown>>;
type Unary = (
  request: Request,
  options: { deadline: number },
  done: (error: ServiceError | null, response: Record<string, string>) => void,
) => {
  cancel(): void;
};
export interface PolledJob {
  readonly key: string;
  readonly type: string;
  readonly processInstanceKey: string;
  readonly variables: string;
}
export type JobCall = ClientReadableStream<{ readonly jobs: readonly PolledJob[] }>;
type JobMethod = 'ActivateJobs' | 'StreamActivatedJobs';
type Streaming = (request: Request) => JobCall;
type GatewayClient = Client & Readonly<Record<string, Unary & Streaming>>;

/** The gateway without a client library in between: one call is one call. */
export function rawGateway(address: string, options: Readonly<Record<string, number>> = {}) {
  const loaded = loadPackageDefinition(loadSync('engine/gateway/gateway.proto', { keepCase: true, longs: String, defaults: true }));
  const { Gateway } = loaded.gateway_protocol as unknown as {
    Gateway: new (address: string, creds: unknown, options: Readonly<Record<string, number>>) => GatewayClient;
  };
  // A method that the gateway's description does not have.
  const unknown: Unary = (request, _options, done) =>
    client.makeUnaryRequest(
      '/gateway_protocol.Gateway/Unknown',
      () => Buffer.alloc(0),
      () => ({}),
      request,
      (error) => done(error, {}),
    );
  const client = new Gateway(address, credentials.createInsecure(), options);

  /** A call for jobs that stays open; see `stream` for one that is waited for. */
  const openStream = (method: JobMethod, request: Request): JobCall => client[method]!(request);

  /** A call for jobs until its end: what it brings, and the code and text that it ends with. */
  const stream = (method: JobMethod, request: Request) =>
    new Promise<{ jobs: PolledJob[]; code: number; details: string }>((resolve) => {
      const jobs: PolledJob[] = [];
      const call = openStream(method, request);
      call.on('data', (response: { readonly jobs: readonly PolledJob[] }) => jobs.push(...response.jobs));
      call.on('error', ({ code, details }: ServiceError) => resolve({ jobs, code, details }));
      call.on('end', () => resolve({ jobs, code: 0, details: '' }));
    });

  /** A unary call and what cancels it. */
  const begin = (method: string, request: Request, deadlineMs: number) => {
    let cancel: () => void = () => undefined;
    const answer = new Promise<Record<string, string>>((resolve, fail) => {
      const call = (method === 'unknown' ? unknown : client[method]!.bind(client))(
        request,
        { deadline: Date.now() + deadlineMs },
        (error, response) => (error ? fail(error) : resolve(response)),
      );
      cancel = () => call.cancel();
    });
    return { answer, cancel };
  };

  return {
    begin,
    openStream,
    stream,
    call: (method: string, request: Request, deadlineMs = 5_000) => begin(method, request, deadlineMs).answer,

    activate: (request: Request) => stream('ActivateJobs', request),
    /** Whose jobs an ActivateJobs call brings, and with which code it ends. */
    poll: async (request: Request) => {
      const { jobs, code } = await stream('ActivateJobs', request);
      return { jobs: jobs.map(({ processInstanceKey }) => processInstanceKey), code };
    },

    close: () => client.close(),
  };
}
