import * as http from 'node:http';
import * as https from 'node:https';

const agents = { 'http:': new http.Agent({ keepAlive: true }), 'https:': new https.Agent({ keepAlive: true }) };

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  readonly abort: AbortSignal;
}

/** Without `fetch`, whose streams cost more than everything else about sending a record. */
export function sendRequest({ method, url, headers, body, timeoutMs, abort }: HttpRequest): Promise<{ status: number; text: string }> {
  const isSecure = url.startsWith('https:');
  const content = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request(url, {
      method,
      headers: { ...headers, 'content-length': content.length },
      agent: agents[isSecure ? 'https:' : 'http:'],
      signal: abort,
    });
    const timer = setTimeout(() => request.destroy(new Error(`The receiver of records did not answer within ${timeoutMs} ms`)), timeoutMs);
    request.on('close', () => clearTimeout(timer));
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
    });
    request.end(content);
  });
}
