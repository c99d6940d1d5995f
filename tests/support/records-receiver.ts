import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRecord {
  readonly position: number;
  readonly valueType: string;
  readonly intent: string;
  readonly recordType: string;
  readonly sequence: number;
  readonly key: number;
  readonly value: Record<string, unknown>;
}

/** Stands in for Elasticsearch: takes bulk requests, and can be told to fail. */
export async function recordsReceiver(port = 0) {
  const records: ReceivedRecord[] = [];
  const requests: { readonly method: string; readonly path: string; readonly headers: NodeJS.Dict<string | string[]>; readonly body: string }[] = [];
  let failures: { readonly status: number; readonly body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const failure = failures.shift();
      if (failure) return response.writeHead(failure.status).end(failure.body);
      requests.push({ method: request.method!, path: request.url!, headers: request.headers, body });
      if (!request.url!.endsWith('/_bulk')) return response.writeHead(200).end('{"acknowledged":true}');
      const lines = body.split('\n').filter(Boolean);
      for (let index = 1; index < lines.length; index += 2) records.push(JSON.parse(lines[index]!) as ReceivedRecord);
      return response.writeHead(200, { 'content-type': 'application/json' }).end('{"errors":false,"items":[]}');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    records,
    requests,
    failNext: (...next: { readonly status: number; readonly body: string }[]) => (failures = next),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
