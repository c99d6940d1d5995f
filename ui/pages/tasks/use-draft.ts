import { useEffect, useRef, useState } from 'react';
import type { DraftView } from '../../../domain/api-tasks.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useSaveDraft } from '../../api/use-save-draft.js';

type Filled = Readonly<Record<string, unknown>>;
export interface DraftState {
  readonly state: 'none' | 'saving' | 'saved' | 'conflict' | 'failed';
  readonly savedAt?: string;
  /** What stands in the form now. */
  change(data: Filled): void;
  /** No more saves: it is being submitted, or another copy is newer. */
  stop(): void;
}
const quietMs = 1_200;

/** Saves what is being filled in, a moment after the last change and when the task is left. One save at a time, over what it has seen. */
export function useDraft(taskKey: string, draft: DraftView | undefined): DraftState {
  const save = useSaveDraft();
  const [shown, setShown] = useState<Pick<DraftState, 'state' | 'savedAt'>>(
    draft ? { state: 'saved', savedAt: draft.savedAt } : { state: 'none' },
  );
  const kept = useRef({
    revision: draft?.revision ?? 0,
    text: '',
    isSaving: false,
    isStopped: false,
    waiting: undefined as Filled | undefined,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = async () => {
    clearTimeout(timer.current);
    const now = kept.current;
    const data = now.waiting;
    if (data === undefined || now.isSaving || now.isStopped) return;
    now.waiting = undefined;
    now.isSaving = true;
    setShown((before) => ({ ...before, state: 'saving' }));
    try {
      const saved = await save.mutateAsync({ taskKey, revision: now.revision, data });
      now.revision = saved.revision;
      setShown({ state: 'saved', savedAt: saved.savedAt });
    } catch (error) {
      const isConflict = error instanceof ApiProblem && error.code === 'draft-changed';
      // Submitted or given away meanwhile: nothing is left to keep.
      if (error instanceof ApiProblem && error.status !== 0 && error.status < 500) now.isStopped = true;
      else now.waiting ??= data;
      setShown((before) => ({ ...before, state: isConflict ? 'conflict' : 'failed' }));
    } finally {
      now.isSaving = false;
    }
    if (now.waiting !== undefined && !now.isStopped) timer.current = setTimeout(() => void latest.current(), quietMs);
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => () => void latest.current(), []);

  return {
    ...shown,
    change(data) {
      const text = JSON.stringify(data);
      // The form says what stands in it also when it opens.
      const isFirst = kept.current.text === '';
      if (text === kept.current.text) return;
      kept.current.text = text;
      if (isFirst) return;
      kept.current.waiting = data;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void latest.current(), quietMs);
    },
    stop() {
      clearTimeout(timer.current);
      kept.current.isStopped = true;
    },
  };
}
