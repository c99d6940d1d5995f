import { useEffect, useRef, useState } from 'react';
import type { DraftView } from '../../../domain/api-tasks.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useSaveDraft } from '../../api/use-save-draft.js';
import { newId } from '../../components/new-id.js';

type Filled = Readonly<Record<string, unknown>>;
export interface DraftState {
  readonly state: 'none' | 'saving' | 'saved' | 'conflict' | 'failed';
  readonly savedAt?: string;
  /** What stands in the form now. */
  change(data: Filled): void;
  /** No saves for now: it is being submitted. */
  stop(): void;
  /** It was not submitted after all. */
  resume(): void;
}
const quietMs = 1_200;
const mostDoublings = 5;

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
    isHeld: false,
    /** For good: another copy is newer, or the task is not ours any more. */
    isStopped: false,
    failures: 0,
    /** Sent, and no answer so far: it goes again as it was, so that it is one save. */
    sending: undefined as { readonly key: string; readonly data: Filled } | undefined,
    waiting: undefined as Filled | undefined,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flushSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), quietMs * 2 ** Math.min(kept.current.failures, mostDoublings));
  };
  const flush = async () => {
    clearTimeout(timer.current);
    const now = kept.current;
    if (now.isSaving || now.isHeld || now.isStopped) return;
    if (!now.sending) {
      if (!now.waiting) return;
      now.sending = { key: newId(), data: now.waiting };
      now.waiting = undefined;
    }
    now.isSaving = true;
    setShown((before) => ({ ...before, state: 'saving' }));
    try {
      const saved = await save.mutateAsync({ taskKey, revision: now.revision, ...now.sending });
      now.revision = saved.revision;
      now.sending = undefined;
      now.failures = 0;
      setShown({ state: 'saved', savedAt: saved.savedAt });
    } catch (error) {
      const isConflict = error instanceof ApiProblem && error.code === 'draft-changed';
      // Submitted or given away meanwhile: nothing is left to keep.
      if (error instanceof ApiProblem && error.status !== 0 && error.status < 500) now.isStopped = true;
      else now.failures += 1;
      setShown((before) => ({ ...before, state: isConflict ? 'conflict' : 'failed' }));
    } finally {
      now.isSaving = false;
    }
    if ((now.sending ?? now.waiting) && !now.isHeld && !now.isStopped) flushSoon();
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
      flushSoon();
    },
    stop() {
      clearTimeout(timer.current);
      kept.current.isHeld = true;
    },
    resume() {
      kept.current.isHeld = false;
      if (kept.current.sending ?? kept.current.waiting) flushSoon();
    },
  };
}
