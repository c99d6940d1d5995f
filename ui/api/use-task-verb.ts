import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { TaskSummary } from '../../domain/api.js';
import type { VerbKind } from '../../domain/api-tasks.js';
import { newId } from '../components/new-id.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

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
  const last = useRef<{ readonly text: string; readonly key: string }>(undefined);
  return useMutation({
    mutationFn: ({ kind, taskKey, body }: TaskVerb) => {
      const text = JSON.stringify([kind, taskKey, body]);
      const key = last.current?.text === text ? last.current.key : newId();
      last.current = { text, key };
      return request<TaskSummary>('POST', endpoints.taskVerb(taskKey, kind), { key, ...body });
    },
    onSuccess: () => {
      last.current = undefined;
    },
    onSettled: async (_answer, error, { kind, taskKey }) => {
      const stale = [client.invalidateQueries({ queryKey: ['tasks', 'list'] }), client.invalidateQueries({ queryKey: ['cases'] })];
      // A completed task is left; asking for it again would only show that it is gone.
      if (error || (kind !== 'complete' && kind !== 'return'))
        stale.push(client.invalidateQueries({ queryKey: ['tasks', 'detail', taskKey] }));
      await Promise.all(stale);
    },
  });
}
