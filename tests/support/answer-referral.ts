import type { ApiClient } from './api-client.js';
import { until } from './until.js';

interface Listed {
  readonly taskKey: string;
  readonly elementId: string;
  readonly caseId: string;
  readonly version: number;
}

/** A department accepts what was referred to it in that case, and helps. */
export async function answerReferral(department: ApiClient, caseId: string): Promise<void> {
  const steps = [
    ['departmentAccepts', { acceptDecision: 'accept' }],
    ['handle', { referralResult: 'helped', resultText: '示例:已办理' }],
  ] as const;
  for (const [elementId, data] of steps) {
    const task = await until(`${elementId} of ${department.username}`, async () => {
      const { items } = await department.get<{ items: readonly Listed[] }>('/api/tasks?view=group');
      return items.find((candidate) => candidate.elementId === elementId && candidate.caseId === caseId);
    });
    const { version } = await department.send<{ version: number }>('POST', `/api/tasks/${task.taskKey}/claim`, { version: task.version });
    await department.send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data });
  }
}
