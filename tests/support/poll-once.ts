import { credentials, loadPackageDefinition, type Client, type ClientReadableStream, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

interface GatewayClient extends Client {
  ActivateJobs(request: Readonly<Record<string, unknown>>): ClientReadableStream<{ readonly jobs: readonly unknown[] }>;
}

/** One ActivateJobs call as it stands on the wire: how many jobs came, and with which code it ended. */
export function pollOnce(address: string, request: Readonly<Record<string, unknown>>): Promise<{ jobs: number; code: number }> {
  const loaded = loadPackageDefinition(loadSync('engine/gateway/gateway.proto', { keepCase: true, longs: String, defaults: true }));
  const { Gateway } = loaded.gateway_protocol as unknown as { Gateway: new (address: string, creds: unknown) => GatewayClient };
  const client = new Gateway(address, credentials.createInsecure());
  return new Promise((resolve) => {
    let jobs = 0;
    const call = client.ActivateJobs(request);
    const done = (code: number) => {
      client.close();
      resolve({ jobs, code });
    };
    call.on('data', (response: { readonly jobs: readonly unknown[] }) => (jobs += response.jobs.length));
    call.on('error', (error: ServiceError) => done(error.code));
    call.on('end', () => done(0));
  });
}
