import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BatchBody, BatchForm, BatchView } from '../../domain/api-tasks.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';
import { useSendKey } from './use-send-key.js';

export type NewBatch = BatchBody extends infer Body ? (Body extends unknown ? Omit<Body, 'batchId'> : never) : never;

export function useStartBatch() {
  const { keyFor, done } = useSendKey();
  return useMutation({
    mutationFn: (batch: NewBatch) => request<BatchView>('POST', endpoints.taskBatches, { batchId: keyFor(JSON.stringify(batch)), ...batch }),
    onSuccess: done,
  });
}

/** The decision that all these tasks could be completed with, if there is one. */
export function useBatchForm(taskKeys: readonly string[], isAsked: boolean) {
  return useQuery({
    queryKey: ['tasks', 'batch-form', taskKeys],
    queryFn: () => request<{ readonly form: BatchForm | null }>('POST', endpoints.taskBatchForm, { taskKeys }),
    enabled: isAsked && taskKeys.length > 0,
  });
}

/** Follows a batch until it is through. */
export function useTaskBatch(batchId: string) {
  const client = useQueryClient();
  const batch = useQuery({
    queryKey: ['task-batches', batchId],
    queryFn: () => request<BatchView>('GET', endpoints.taskBatch(batchId)),
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : 700),
  });
  const isDone = batch.data?.state === 'done';
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: ['tasks'] });
  }, [isDone, client]);
  return batch;
}
