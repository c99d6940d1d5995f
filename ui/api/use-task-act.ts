import { useMutation, useQueryClient } from '@tanstack/react-query';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export type TaskAct =
  | { readonly kind: 'claim' | 'release'; readonly taskKey: string; readonly version: number }
  | { readonly kind: 'complete'; readonly taskKey: string; readonly version: number; readonly data: Readonly<Record<string, unknown>> };

/** Claim, release or complete. Whatever the outcome, lists and the task are asked for again: somebody else may have been faster. */
export function useTaskAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: TaskAct) => {
      if (act.kind === 'complete') {
        return request<unknown>('POST', endpoints.completeTask(act.taskKey), { version: act.version, data: act.data });
      }
      const address = act.kind === 'claim' ? endpoints.claimTask : endpoints.releaseTask;
      return request<unknown>('POST', address(act.taskKey), { version: act.version });
    },
    onSettled: async (_answer, _error, act) => {
      const stale = [client.invalidateQueries({ queryKey: ['tasks', 'list'] }), client.invalidateQueries({ queryKey: ['cases'] })];
      // A completed task is left; asking for it again would only show that it is gone.
      if (act.kind !== 'complete') stale.push(client.invalidateQueries({ queryKey: ['tasks', 'detail', act.taskKey] }));
      await Promise.all(stale);
    },
  });
}
