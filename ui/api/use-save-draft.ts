import { useMutation } from '@tanstack/react-query';
import type { DraftView } from '../../domain/api-tasks.js';
import { newId } from '../components/new-id.js';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export interface DraftSave {
  readonly taskKey: string;
  readonly revision: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export function useSaveDraft() {
  return useMutation({
    mutationFn: ({ taskKey, ...draft }: DraftSave) => request<DraftView>('PUT', endpoints.taskDraft(taskKey), { key: newId(), ...draft }),
  });
}
