import type { Problem } from '../../domain/api.js';
import { ApiProblem } from './api-problem.js';
import { announceSignedOut } from './signed-out.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Asks the server; throws `ApiProblem` for every refusal. A lost session is also announced, so that the frame can go to sign-in. */
export async function request<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (response.status === 401) announceSignedOut();
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  const type = response.headers.get('content-type') ?? '';
  return (type.includes('json') ? await response.json() : await response.text()) as T;
}

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        // The server accepts no changing request without it: other sites cannot set it (CSRF).
        'x-requested-with': 'yimen',
        // A form with a file says by itself what it is.
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  } catch (cause) {
    throw Object.assign(new ApiProblem({ status: 0, code: 'offline', message: '连不上服务器' }), { cause });
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  try {
    const problem = (await response.json()) as Partial<Problem>;
    return new ApiProblem({
      ...problem,
      status: response.status,
      code: problem.code ?? `http-${response.status}`,
      message: problem.message ?? '服务器没有说明原因',
    });
  } catch {
    return new ApiProblem({ status: response.status, code: `http-${response.status}`, message: '服务器没有说明原因' });
  }
}
