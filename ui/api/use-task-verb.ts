import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TaskSummary } from '../../domain/api.js';
import type { VerbKind } from '../../domain/api-tasks.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';
import { useSendKey } from './use-send-key.js';

export interface TaskVerb {
  readonly kind: VerbKind;
  readonly taskKey: string;
  readonly body?: object;
}

/**
 * Any act on a task. An act that is tried again after a lost answer keeps its key, so that it is done once. Whatever the outcome, lists and the
 * task are asked for again: somebody else may have been faster.
 */
export function useTaskVerb() {
  const client = useQueryClient();
  const { keyFor, done } = useSendKey();
  return useMutation({
    mutationFn: ({ kind, taskKey, body }: TaskVerb) => {
      const key = keyFor(JSON.stringify([kind, taskKey, body]));
      return request<TaskSummary>('POST', endpoints.taskVerb(taskKey, kind), { key, ...body });
    },
    onSuccess: done,
    onSettled: async (_answer, error, { kind, taskKey }) => {
      const stale = [client.invalidateQueries({ queryKey: ['tasks', 'list'] }), client.invalidateQueries({ queryKey: ['cases'] })];
      // A completed task is left; asking for it again would only show that it is gone.
      if (error || (kind !== 'complete' && kind !== 'return'))
        stale.push(client.invalidateQueries({ queryKey: ['tasks', 'detail', taskKey] }));
      await Promise.all(stale);
    },
  });
}
