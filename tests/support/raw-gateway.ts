import { credentials, loadPackageDefinition, type Client, type ClientReadableStream, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

type Request = Readonly<Record<string, unknown>>;
type Unary = (request: Request, options: { deadline: number }, done: (error: ServiceError | null, response: Record<string, string>) => void) => void;
type Streaming = (request: Request) => ClientReadableStream<{ readonly jobs: readonly { readonly processInstanceKey: string }[] }>;
type GatewayClient = Client & Readonly<Record<string, Unary & Streaming>>;

/** The gateway without a client library in between: one call is one call. */
export function rawGateway(address: string) {
  const loaded = loadPackageDefinition(loadSync('engine/gateway/gateway.proto', { keepCase: true, longs: String, defaults: true }));
  const { Gateway } = loaded.gateway_protocol as unknown as { Gateway: new (address: string, creds: unknown) => GatewayClient };
  const client = new Gateway(address, credentials.createInsecure());
  return {
    call: (method: string, request: Request) =>
      new Promise<Record<string, string>>((resolve, fail) =>
        client[method]!(request, { deadline: Date.now() + 5_000 }, (error, response) => (error ? fail(error) : resolve(response))),
      ),

    /** Whose jobs an ActivateJobs call brings, and with which code it ends. */
    poll: (request: Request) =>
      new Promise<{ jobs: string[]; code: number }>((resolve) => {
        const jobs: string[] = [];
        const call = client.ActivateJobs!(request);
        call.on('data', (response: { readonly jobs: readonly { readonly processInstanceKey: string }[] }) =>
          jobs.push(...response.jobs.map(({ processInstanceKey }) => processInstanceKey)),
        );
        call.on('error', (error: ServiceError) => resolve({ jobs, code: error.code }));
        call.on('end', () => resolve({ jobs, code: 0 }));
      }),

    close: () => client.close(),
  };
}
