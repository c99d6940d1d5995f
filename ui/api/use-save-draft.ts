import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TaskDetail } from '../../domain/api.js';
import type { DraftView } from '../../domain/api-tasks.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export interface DraftSave {
  readonly taskKey: string;
  /** The same for the same save, however often it is sent. */
  readonly key: string;
  readonly revision: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What was saved stands in the task as it is known here, for whoever comes back to it. */
export function useSaveDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ taskKey, ...draft }: DraftSave) => request<DraftView>('PUT', endpoints.taskDraft(taskKey), draft),
    onSuccess: (draft, { taskKey }) => {
      client.setQueryData<TaskDetail>(['tasks', 'detail', taskKey], (known) => known && { ...known, draft });
    },
  });
}
