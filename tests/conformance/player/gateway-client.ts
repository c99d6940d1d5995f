import { credentials, loadPackageDefinition, status, type Client, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

type Request = Readonly<Record<string, unknown>>;
type Unary = (request: Request, options: { deadline: number }, done: (error: ServiceError | null, response: unknown) => void) => void;
type Streaming = (request: Request, options: { deadline: number }) => NodeJS.EventEmitter;

const loaded = loadPackageDefinition(loadSync('engine/gateway/gateway.proto', { keepCase: true, longs: Number, defaults: true }));
const { Gateway } = loaded.gateway_protocol as unknown as { Gateway: new (address: string, creds: unknown) => Client };

export type Answer = { readonly ok: unknown } | { readonly code: string; readonly message: string };

/** The gateway without a client library in between: one call is one call. */
export class GatewayClient {
  private readonly client: Client;

  constructor(
    address: string,
    private readonly patienceMs = 2_500,
  ) {
    this.client = new Gateway(address, credentials.createInsecure());
  }

  call(method: string, request: Request): Promise<Answer> {
    // The test engine never answers a deletion that was done; others it may answer late, when it has just started.
    const patienceMs = method === 'DeleteResource' ? this.patienceMs : Math.max(15_000, this.patienceMs);
    const options = { deadline: Date.now() + patienceMs };
    return new Promise((resolve) => {
      if (method === 'ActivateJobs') {
        // An answer without jobs says as much as no answer.
        const jobs: unknown[] = [];
        const stream = (this.client as unknown as Record<string, Streaming>)[method]!(request, options);
        stream.on('data', ({ jobs: more }: { readonly jobs: readonly unknown[] }) => jobs.push(...more));
        stream.on('error', (error: ServiceError) => resolve(refusal(error)));
        stream.on('end', () => resolve({ ok: jobs }));
        return;
      }
      const unary = (this.client as unknown as Record<string, Unary | undefined>)[method];
      if (!unary) return resolve({ code: 'UNIMPLEMENTED', message: method });
      unary.call(this.client, request, options, (error, response) => resolve(error ? refusal(error) : { ok: response }));
    });
  }

  close(): void {
    this.client.close();
  }
}

const refusal = ({ code, details }: ServiceError): Answer => ({ code: status[code], message: details });
