import type { CaseView, Problem, TaskSummary } from '../../domain/api.js';
import { until } from './until.js';

/** A refusal of the server, so that tests can look at its status and code. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.message} ${JSON.stringify(problem.fields ?? problem.details ?? [])}`);
  }
}

/** One signed-in person who uses the HTTP API as the UI does. */
export interface ApiClient {
  readonly username: string;
  /** Of the session, for what is not JSON. */
  cookie(): string;
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
  caseFile(caseId: string): Promise<CaseView>;
  /** Claims the case's open task at that element, when it is not ours yet, and completes it. */
  work(caseId: string, elementId: string, data: object): Promise<void>;
}

export async function signIn(baseUrl: string, username: string, password = 'yimen-demo', code?: string): Promise<ApiClient> {
  let cookie = '';

  async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-requested-with': 'yimen', ...(cookie ? { cookie } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
    const setCookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (setCookie.length > 0) cookie = setCookie.join('; ');
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    const parsed: unknown = !text ? undefined : isJson ? JSON.parse(text) : text;
    if (!response.ok) throw new Refused(parsed as Problem);
    return parsed as T;
  }

  const client: ApiClient = {
    username,
    cookie: () => cookie,
    get: (path) => send('GET', path),
    send: (method, path, body) => send(method, path, body),
    caseFile: (caseId) => send('GET', `/api/cases/${caseId}`),
    async work(caseId, elementId, data) {
      const task = await openTask(client, caseId, elementId);
      const { version } = task.assignee === username ? task : await send<TaskSummary>('POST', `/api/tasks/${task.taskKey}/claim`, { version: task.version });
      await send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data });
    },
  };

  await send('POST', '/api/session', { username, password, ...(code !== undefined && { code }) });
  return client;
}

/** Waits until the case has an open task at that element. */
export async function openTask(client: ApiClient, caseId: string, elementId: string): Promise<TaskSummary> {
  return until(`task ${elementId} of ${caseId}`, async () => (await client.caseFile(caseId)).openTasks.find((task) => task.elementId === elementId), 60_000);
}
